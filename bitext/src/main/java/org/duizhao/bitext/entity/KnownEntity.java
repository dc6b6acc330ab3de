package org.duizhao.bitext.entity;

import java.util.List;

/**
 * An entry of a gazetteer.
 *
 * @param id unique over the gazetteer: {@code place:qingdao}
 * @param zh simplified names, fullest first; may be empty
 * @param en names, fullest first; may be empty
 * @param abbreviation one Han character that stands for the place; empty if there is none
 */
public record KnownEntity(String id, List<String> zh, List<String> en, EntityType type, String abbreviation) {}
