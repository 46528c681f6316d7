import { lengthOf } from '#stages/2-planning/channel-rule/text-length.rules';

describe('the length of a text', () => {
  it('is counted in letters where nothing else is said', () => {
    expect(lengthOf('Kuras bak 🦟', 'characters')).toBe(11);
    expect(lengthOf('é', 'characters')).toBe(1);
  });

  it('on X takes every address for 23', () => {
    const address = 'https://dinkes.bandung.go.id/berita/2026/03/jadwal-fogging-kecamatan-coblong';
    expect(lengthOf(`Jadwal: ${address} ya`, 'x_weighted')).toBe(8 + 23 + 3);
    expect(lengthOf('Lihat dinkes.bandung.go.id', 'x_weighted')).toBe(6 + 23);
    expect(lengthOf('Pukul 08.30 sampai 10.00', 'x_weighted')).toBe(24);
  });

  it('on X takes wide letters and emoji for two', () => {
    expect(lengthOf('ꦧꦤ꧀ꦝꦸꦁ'.slice(0, 1), 'x_weighted')).toBe(2);
    expect(lengthOf('👨‍👩‍👧‍👦', 'x_weighted')).toBe(2);
    expect(lengthOf('“Kuras” – bak…', 'x_weighted')).toBe(15);
    expect(lengthOf('🇮🇩👍🏽', 'x_weighted')).toBe(4);
  });

  it('on Mastodon shortens only whole addresses', () => {
    expect(lengthOf('https://dinkes.bandung.go.id/berita/2026 a', 'graphemes_url_23')).toBe(25);
    expect(lengthOf('dinkes.go.id', 'graphemes_url_23')).toBe(12);
  });

  it('on Bluesky counts what the eye sees, and bytes', () => {
    expect(lengthOf('👨‍👩‍👧‍👦 a', 'graphemes')).toBe(3);
    expect(lengthOf('👨‍👩‍👧‍👦 a', 'bytes')).toBe(27);
  });

  it('on Threads takes an emoji for its bytes', () => {
    expect(lengthOf('Ayo 🦟', 'emoji_bytes')).toBe(8);
    expect(lengthOf('déjà', 'emoji_bytes')).toBe(4);
  });
});
