import { escaped, standing } from '#platform/paper/markup.rules';

describe('a text in markup', () => {
  it('stays a text', () => {
    expect(escaped(`<b onclick="x">&'\u0000\uD800</b>`)).toBe(
      '&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;\uFFFD&lt;/b&gt;',
    );
  });
});

describe('a drawing', () => {
  it('stands without styles, classes and running numbers', () => {
    const drawn =
      '<svg><text style="font-size:12px;font-family:Roboto, Arial;" class="zr7-cls-1">a style="x"</text><path ecmeta_ssr_type="chart" fill="url(#zr7-p0)"></path><pattern id="zr7-p0"></pattern><style ><![CDATA[ .a:hover{} ]]></style></svg>';
    expect(standing(drawn, 'g2')).toBe(
      '<svg><text font-size="12px" font-family="Roboto, Arial">a style="x"</text><path fill="url(#g2-p0)"></path><pattern id="g2-p0"></pattern></svg>',
    );
  });
});
