package org.duizhao.standalone.machine;

import java.util.List;

/** Which of the compilers of Java a process has: on few cores, compiling is much of what a start costs. */
final class Compilers {

    /** The first alone. */
    static final String FIRST = "-XX:TieredStopAtLevel=1";

    /** Both, the second for what is run ten times as often as usual: searches and writing, all day, and not the start. */
    static final List<String> BOTH_LATE = List.of(
            "-XX:TieredStopAtLevel=4",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private Compilers() {}
}
