import {
  contactOf,
  identityVerdicts,
  newPseudonym,
  onePhone,
  tidied,
} from '#stages/3-implementation/reporter/reporter.rules';

const broken = (identity: object) =>
  identityVerdicts(identity, '/reporter').flatMap(({ passed, code, pointer }) =>
    passed ? [] : [`${code} ${pointer}`],
  );

describe('a reporter', () => {
  it.each(['0812-0000-0042', '+62 812 0000 0042', '62 81200000042', '(0812) 0000 0042', '0062 812 0000 0042'])(
    'has one telephone, however it is written: %s',
    (phone) => {
      expect(onePhone(phone)).toBe('+6281200000042');
    },
  );

  it('is known again by number and name together', () => {
    const rina = contactOf(tidied({ name: ' Rina  Kartika', phone: '081200000042' }));
    expect(contactOf(tidied({ name: 'rina kartika', phone: '+62 81200000042' }))).toBe(rina);
    expect(contactOf(tidied({ name: 'Dadang', phone: '081200000042' }))).not.toBe(rina);
    expect(contactOf(tidied({ name: 'Rina', address: 'Dago' }))).toBeNull();
  });

  it('says something and no number of an identity card', () => {
    expect(broken({})).toEqual(['reporter.empty /reporter']);
    expect(broken({ name: ' ' })).toEqual(['reporter.empty /reporter']);
    expect(broken({ address: 'KK 3273010503900001' })).toEqual(['reporter.id_number /reporter/address']);
    expect(broken({ name: 'Rina', phone: '081200000042' })).toEqual([]);
  });

  it('has a pseudonym that every message may carry', () => {
    let turn = 0;
    const names = Array.from({ length: 50 }, () => newPseudonym((below) => turn++ % below));
    expect(names.every((name) => /^WARGA-[2-9][2-9A-HJKMNP-TW-Z]{7}$/.test(name))).toBe(true);
  });
});
