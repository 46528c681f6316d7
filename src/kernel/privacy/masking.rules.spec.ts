import { findDetails, kindsOfDetails, maskDetails } from '#kernel/privacy/masking.rules';

/** What the detector sees, as it stands in the text. */
const seen = (text: string): string[] =>
  findDetails(text).map(({ code, start, length }) => `${code}: ${text.slice(start, start + length)}`);

describe('the detector sees', () => {
  it.each([
    ['NIK 3273014503900001 atas nama ibu saya', 'national_id: 3273014503900001'],
    ['KTP saya 3273 0145 0390 0001.', 'national_id: 3273 0145 0390 0001'],
    ['no 3273-0105-0390-0001', 'national_id: 3273-0105-0390-0001'],
    ['3 2 7 3 0 1 0 5 0 3 9 0 0 0 0 1', 'national_id: 3 2 7 3 0 1 0 5 0 3 9 0 0 0 0 1'],
    ['𝟑𝟐𝟕𝟑𝟎𝟏𝟒𝟓𝟎𝟑𝟗𝟎𝟎𝟎𝟎𝟏', 'national_id: 𝟑𝟐𝟕𝟑𝟎𝟏𝟒𝟓𝟎𝟑𝟗𝟎𝟎𝟎𝟎𝟏'],
    ['３２７３０１４５０３９００００１', 'national_id: ３２７３０１４５０３９００００１'],
    ['3273\u200b0145\u200b0390\u200b0001', 'national_id: 3273\u200b0145\u200b0390\u200b0001'],
    ['tahun 2026 1606074107950003', 'national_id: 1606074107950003'],
    ['nik: 1234567890123456', 'national_id: 1234567890123456'],
    ['Nomor KK 3273010503900001', 'family_card: 3273010503900001'],
    ['Kartu Keluarga: 1606 0105 0318 0007', 'family_card: 1606 0105 0318 0007'],
    ['WA 081234567890 ya', 'phone_number: 081234567890'],
    ['hubungi +62 812-3456-7890', 'phone_number: +62 812-3456-7890'],
    ['hubungi (0812) 3456 7890', 'phone_number: (0812) 3456 7890'],
    ['telp 6285712345678', 'phone_number: 6285712345678'],
    ['0 8 9 5 1 2 3 4 5 6 7 8', 'phone_number: 0 8 9 5 1 2 3 4 5 6 7 8'],
    ['０８１２３４５６７８９０', 'phone_number: ０８１２３４５６７８９０'],
    ['٠٨١٢٣٤٥٦٧٨٩٠', 'phone_number: ٠٨١٢٣٤٥٦٧٨٩٠'],
    ['᮰᮸᮱᮲᮳᮴᮵᮶᮷᮸᮹᮰', 'phone_number: ᮰᮸᮱᮲᮳᮴᮵᮶᮷᮸᮹᮰'],
    ['0812—3456—7890', 'phone_number: 0812—3456—7890'],
    ['rumah (022) 2503456', 'phone_number: (022) 2503456'],
    ['0711-320145', 'phone_number: 0711-320145'],
    ['rina.kartika@contoh.example', 'email_address: rina.kartika@contoh.example'],
    ['rina [at] contoh [dot] example', 'email_address: rina [at] contoh [dot] example'],
    ['mobil D 1234 ABC menabrak', 'vehicle_plate: D 1234 ABC'],
    ['plat nomor bg 12 xy', 'vehicle_plate: bg 12 xy'],
    ['rumah saya Jl. Ir. H. Juanda No. 215', 'home_address: Jl. Ir. H. Juanda No. 215'],
    ['Gang Mawar II no 7B RT 03/RW 05', 'home_address: Gang Mawar II no 7B RT 03/RW 05'],
    ['Anak saya kena DBD', 'health_detail: DBD'],
    ['saya hamil tujuh bulan', 'health_detail: hamil'],
    ['suami positif HIV', 'health_detail: HIV'],
    ['istri saya sudah lama mengidap TBC', 'health_detail: TBC'],
    ['Bu Rina di RT 03 terkena demam berdarah', 'health_detail: demam berdarah'],
    ['My son has been diagnosed with dengue', 'health_detail: dengue'],
    ['Hasil HIV saya bocor', 'health_detail: HIV'],
  ])('%s', (text, found) => {
    expect(seen(text)).toEqual([found]);
  });
});

describe('the detector lets stand', () => {
  it.each([
    'Sudah dua minggu fogging di RW 05 belum juga datang, padahal sudah ada tiga kasus.',
    'Fogging DBD di RT 03 RW 05 kapan?',
    'Bu, kapan fogging DBD di RW kami?',
    'Saya mau tanya jadwal fogging DBD',
    'Penyuluhan HIV untuk ibu hamil di Puskesmas Dago',
    'Kasus TBC naik 38 % menurut data 2026',
    'Pak kapan vaksin campak dibuka',
    'Nomor surat 443.41/118/P2P/2026',
    'Telepon 119, 112, atau SMS 1708',
    'Anggaran Rp 1.234.567.890.123.456',
    'SK 440/Kep.118-Dinkes/2026',
    'Pukul 08.15-12.30 WIB',
    'Tanggal 05-03-2026 pukul 19.00',
    'nomor resi 9999999999999999',
    'kode lacak 7KQ4M-X2T9B',
    '1447 H 2026 M',
    'Jalan Dago macet sejak pagi',
    'Jl. Supratman ditutup',
    'Lulusan D 3 dan S 1 boleh melamar',
    'Surel pengaduan@dinkes.bandung.go.id',
    '@dinkes-bandung.example terima kasih',
    'ID 327301450390000 (lima belas angka)',
    '👍👍🙏',
    '',
  ])('%s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('a masked text', () => {
  const text = 'Saya Rina, NIK 3273014503900001, WA 0812-3456-7890. Anak saya kena DBD!';

  it('says in its place what stood there, in either language', () => {
    expect(maskDetails(text)).toBe('Saya Rina, NIK [NIK], WA [nomor telepon]. Anak saya kena [keterangan kesehatan]!');
    expect(maskDetails(text, { locale: 'en' })).toBe(
      'Saya Rina, NIK [identity number], WA [phone number]. Anak saya kena [health detail]!',
    );
  });

  it('keeps what may stay and has nothing left to find', () => {
    expect(maskDetails(text, { except: ['national_id', 'health_detail'] })).toContain('3273014503900001');
    expect(findDetails(maskDetails(text))).toEqual([]);
  });

  it('counts places in the original, signs of two units included', () => {
    const styled = '🙏 𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎 ya';
    expect(findDetails(styled)).toEqual([{ code: 'phone_number', start: 3, length: 24, masked: '[nomor telepon]' }]);
    expect(maskDetails(styled)).toBe('🙏 [nomor telepon] ya');
  });

  it('lists each kind once and in one order', () => {
    expect(kindsOfDetails('081234567890, 081234567891, NIK 3273014503900001')).toEqual(['national_id', 'phone_number']);
  });

  it('takes twenty thousand digits and dots in its stride', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => i % 10).join(' ');
    expect(maskDetails(numbers).length).toBeGreaterThan(0);
    expect(findDetails('a.'.repeat(10_000))).toEqual([]);
    expect(findDetails('saya '.repeat(4_000))).toEqual([]);
  });
});
