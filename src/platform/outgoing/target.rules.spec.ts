import { isPublicAddress } from '#platform/outgoing/addresses.rules';
import { refuseAddresses, refuseTarget } from '#platform/outgoing/target.rules';

const OUT = { ports: [8443], loopback: false };
const HOME = { ports: [], loopback: true };

describe('an address', () => {
  it.each(['8.8.8.8', '103.28.12.1', '2404:6800:4003::1'])('of the internet is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['255.255.255.255', '198.18.0.1', '192.0.2.1', '240.0.0.1', '::', '::1', 'fe80::1', 'fc00::1', 'ff02::1'],
    ...[
      '::ffff:10.0.0.1',
      '::ffff:8.8.8.8.9',
      '::10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'fec0::1',
      'example.org',
    ],
  ])('inside is not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a target', () => {
  it.each(['https://dasbor.go.id/x', 'https://dasbor.go.id:8443/x', 'https://8.8.8.8/'])('may be %s', (url) => {
    expect(refuseTarget(url, OUT)).toBeNull();
  });

  it.each([
    ...['http://dasbor.go.id/', 'ftp://dasbor.go.id/', 'dasbor.go.id', 'https://a:b@dasbor.go.id/'],
    ...[
      'https://dasbor.go.id:22/',
      'https://localhost/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://127。0。0。1/',
    ],
    ...['https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'http://127.0.0.1/'],
  ])('is refused: %s', (url) => {
    expect(refuseTarget(url, OUT)).not.toBeNull();
  });

  it('may be this machine only where a setting says so', () => {
    expect(refuseTarget('http://127.0.0.1:4000/', HOME)).toBeNull();
    expect(refuseTarget('http://10.0.0.1/', HOME)).not.toBeNull();
  });

  it('is refused where one of its addresses lies inside', () => {
    expect(refuseAddresses('https://dasbor.go.id/', ['8.8.8.8'], OUT)).toBeNull();
    expect(refuseAddresses('https://dasbor.go.id/', ['8.8.8.8', '10.0.0.1'], OUT)).not.toBeNull();
    expect(refuseAddresses('https://dasbor.go.id/', ['127.0.0.1'], HOME)).not.toBeNull();
    expect(refuseAddresses('https://dasbor.go.id/', [], OUT)).not.toBeNull();
  });
});
