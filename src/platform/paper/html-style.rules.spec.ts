import { pageStyle } from '#platform/paper/html-style.rules';
import type { Paper } from '#platform/paper/paper';

describe('the style of a page', () => {
  it('says the footer and the number of each printed sheet', () => {
    const style = pageStyle({ language: 'id', footer: 'Versi 1' } as Paper);
    expect(style).toContain('@bottom-left { content: "Versi 1"');
    expect(style).toContain('"Halaman " counter(page) " dari " counter(pages)');
  });

  it('is never ended by what the footer says', () => {
    const style = pageStyle({ language: 'en', footer: '"} </style><script>' } as Paper);
    expect(style).not.toContain('</style>');
    expect(style).toContain(String.raw`"\22 \7d  \3c \2f style\3e \3c script\3e "`);
  });
});
