import { describe, expect, it } from 'vitest'
import { holidayOf } from '../../src/segment/holidays.js'

describe('the days of a public holiday', () => {
  it.each([
    ['国庆', 2007, null, '2007-10-01', '2007-10-07'],
    ['国庆', 2008, null, '2008-09-29', '2008-10-05'],
    ['国庆', 2009, null, '2009-10-01', '2009-10-08'],
    ['国庆', 2012, null, '2012-09-30', '2012-10-07'],
    ['国庆', 2023, 3, '2023-09-29', '2023-10-01'],
    ['五一', 2007, null, '2007-05-01', '2007-05-07'],
    ['五一', 2008, null, '2008-05-01', '2008-05-03'],
    ['劳动节', 2017, 2, '2017-04-29', '2017-04-30'],
    ['劳动节', 2017, 3, '2017-04-29', '2017-05-01'],
    ['五一', 2024, null, '2024-05-01', '2024-05-05'],
  ])('%s %i up to day %s', (name, year, upTo, start, end) => {
    expect(holidayOf(name, year, upTo)).toEqual({ start, end })
  })

  it('is not known before 2000, when the first whole year of holiday weeks began', () => {
    expect(holidayOf('国庆', 1999, null)).toBeNull()
  })
})
