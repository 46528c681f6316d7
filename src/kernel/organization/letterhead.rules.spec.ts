import { letterheadOf, placeOf } from '#kernel/organization/letterhead.rules';

const bandung = { name: 'Dinas Kesehatan Kota Bandung', region: 'Kota Bandung', letterhead: [] };

describe('letterhead', () => {
  it('takes region and name until somebody writes one', () => {
    expect(letterheadOf(bandung)).toEqual(['PEMERINTAH KOTA BANDUNG', 'DINAS KESEHATAN KOTA BANDUNG']);
    const own = ['PEMERINTAH KOTA BANDUNG', 'DINAS KESEHATAN', 'Jalan Supratman Nomor 73'];
    expect(letterheadOf({ ...bandung, letterhead: own })).toEqual(own);
  });

  it('names the place without the kind of region', () => {
    expect(placeOf(bandung)).toBe('Bandung');
    expect(placeOf({ region: 'Kabupaten Musi Banyuasin' })).toBe('Musi Banyuasin');
    expect(placeOf({ region: 'Kotamobagu' })).toBe('Kotamobagu');
    expect(placeOf({ region: 'Kota Bandung, Jawa Barat' })).toBe('Bandung');
    expect(letterheadOf({ ...bandung, region: 'Kota Bandung, Jawa Barat' })[0]).toBe('PEMERINTAH KOTA BANDUNG');
  });
});
