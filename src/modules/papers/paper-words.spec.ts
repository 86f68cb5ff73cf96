import { describe, expect, it } from '@jest/globals';
import { dayOf, fileNameOf, placeName, seatName, writtenDay, writtenMoment } from './paper-words.js';

describe('the words of papers', () => {
  it.each([
    ['2021-06-05', 'ngày 05 tháng 6 năm 2021'],
    ['2021-02-15', 'ngày 15 tháng 02 năm 2021'],
    ['2021-12-31', 'ngày 31 tháng 12 năm 2021'],
  ])('%s is written "%s" — NĐ 30/2020, PL I', (day, written) => {
    expect(writtenDay(day)).toBe(written);
  });

  it('an instant falls on the day it has in Vietnam', () => {
    expect(dayOf('2021-06-04T17:00:00.000001Z')).toBe('2021-06-05');
    expect(writtenMoment('2021-06-04T17:05:00Z')).toBe('00 giờ 05 phút, ngày 05 tháng 6 năm 2021');
  });

  it('places are told with their kind, once', () => {
    expect(placeName('Sao Mai', 'district')).toBe('huyện Sao Mai');
    expect(placeName('Thị xã Sao Mai', 'district')).toBe('Thị xã Sao Mai');
  });

  it('a seat nobody knows stands as it is', () => {
    expect([seatName('chair'), seatName('toString')]).toEqual(['Chủ tịch', 'toString']);
  });

  it('a file is named without what file systems forbid', () => {
    expect(fileNameOf('Phiếu', 'Chè "Mây/Gió": loại 1?', 'Lê\nThị Bưởi')).toBe(
      'Phiếu - Chè Mây Gió loại 1 - Lê Thị Bưởi',
    );
  });
});
