package org.duizhao.bitext.claim.indicator;

/**
 * A time that a sentence names.
 *
 * @param at where it stands, in the places of its line
 * @param compared whether it is only what is compared with: 比2020年
 * @param ahead whether it is a day to come: 到2030年, by 2030
 */
record Moment(int at, int end, Period period, boolean compared, boolean ahead) {}
