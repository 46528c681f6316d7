import { asAttachment, cleanFileName } from '#platform/storage/file-name.rules';

describe('the name of a file', () => {
  it.each([
    ['wawancara-kader.pdf', 'pdf', 'wawancara-kader.pdf'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['C:\\Users\\siti\\foto.jpeg', 'jpg', 'foto.jpg'],
    ['gambar.html', 'png', 'gambar.png'],
    ['laporan\u202Efdp.exe', 'pdf', 'laporanfdp.pdf'],
    ['a\u0000b\r\nc.csv', 'csv', 'abc.csv'],
    ['Laporan v1.2', 'pdf', 'Laporan v1.2.pdf'],
    ['', 'png', 'berkas.png'],
    ['...', 'png', 'berkas.png'],
    ['NUL.txt', 'txt', '_NUL.txt'],
    ['Pertemuan “RW 05” ☂.docx', 'docx', 'Pertemuan “RW 05” ☂.docx'],
  ])('%j of a %s becomes %j', (sent, ending, clean) => {
    expect(cleanFileName(sent, ending)).toBe(clean);
  });

  it('is never longer than a file system takes', () => {
    expect(Buffer.byteLength(cleanFileName('é'.repeat(5_000), 'pdf'))).toBeLessThan(320);
  });

  it('breaks out of no header', () => {
    const header = asAttachment('a"; filename=evil.exe ☂.pdf');
    expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w%.!~-]+$/);
    expect(header).toContain("UTF-8''a%22%3B%20filename%3Devil.exe%20%E2%98%82.pdf");
  });
});
