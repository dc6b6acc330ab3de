/** How names sound: characters in Hanyu Pinyin, and foreign names by their consonants. */
@NullMarked
package org.duizhao.bitext.sound;

import org.jspecify.annotations.NullMarked;
