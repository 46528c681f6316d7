import { isAdvertisingValue, noAdvertisingValue } from '#kernel/figures/advertising-value.rules';

describe('advertising value equivalent', () => {
  it.each([
    'AVE',
    'ave',
    'AVE_IDR',
    'ave_total',
    'Total AVE Maret',
    'Advertising Value Equivalent',
    'advertising value equivalency',
    'advertisingValueEquivalence',
    'ad-value-equivalents',
    'Equivalent advertising cost',
    'Ad value',
    'Nilai setara iklan',
    'nilai ekuivalen iklan',
    'Ekuivalensi nilai iklan',
    'Kesetaraan nilai iklan media cetak',
    'setara dengan biaya iklan',
    'padanan nilai iklan',
    'Nilai iklan',
  ])('is seen in %s', (name) => {
    expect(isAdvertisingValue(name)).toBe(true);
  });

  it.each([
    'Jangkauan iklan berbayar',
    'Biaya iklan',
    'Advertising cost per result',
    'Ave. response time',
    'Average reach',
    'ave response time',
    'Rumah dengan jentik',
    'Nilai IKM',
    'Warga yang melihat iklan layanan masyarakat',
    'Paved roads inspected',
  ])('is not seen in %s', (name) => {
    expect(isAdvertisingValue(name)).toBe(false);
  });

  it('is refused with the reason and the field', () => {
    expect(noAdvertisingValue('/metric', 'AVE')).toMatchObject({ passed: false, pointer: '/metric' });
    expect(noAdvertisingValue('/metric', null).passed).toBe(true);
  });
});
