package org.duizhao.bitext.entity;

/** The city that a document is about: 青岛市, Qingdao. */
public record City(String zh, String en) {}
