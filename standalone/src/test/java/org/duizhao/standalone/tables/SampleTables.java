package org.duizhao.standalone.tables;

import java.util.List;

/** Tables as reports and yearbooks have them. */
final class SampleTables {

    private SampleTables() {}

    static List<SampleTable> all() {
        return List.of(
                chineseFirst(),
                englishFirst(),
                unitBetween(),
                bothInACell(),
                oneBelowTheOther(),
                headOfTwoRows(),
                labelOverRows(),
                captionWithUnit(),
                unitsInTheHead(),
                emptyCells(),
                quarters(),
                projects());
    }

    private static SampleTable chineseFirst() {
        return SampleTable.of("Chinese first", """
                指标|Indicator|2024|2025
                生产总值|Gross Domestic Product|1698.5|1793.6
                粮食产量|Grain output|640.2|652.0
                新增就业|New urban jobs|38.1|38.6
                """)
                .pair("生产总值", "Gross Domestic Product", "1698.5", "1793.6")
                .pair("粮食产量", "Grain output", "640.2", "652.0")
                .pair("新增就业", "New urban jobs", "38.1", "38.6");
    }

    private static SampleTable englishFirst() {
        return SampleTable.of("English first", """
                Indicator|2024|2025|指标
                Port throughput|8640|9120|港口吞吐量
                Passenger trips|412.7|438.9|旅客运输量
                Road length|5230|5318|公路里程
                """)
                .pair("港口吞吐量", "Port throughput", "8640", "9120")
                .pair("旅客运输量", "Passenger trips", "412.7", "438.9")
                .pair("公路里程", "Road length", "5230", "5318");
    }

    private static SampleTable unitBetween() {
        return SampleTable.of("unit between", """
                指标|单位|Indicator|Unit|数值
                人均可支配收入|元|Per capita disposable income|yuan|48752
                绿地面积|公顷|Green space|hectare|3120
                医院床位|张|Hospital beds|bed|15830
                """)
                .pair("人均可支配收入", "Per capita disposable income", "48752")
                .pair("绿地面积", "Green space", "3120")
                .pair("医院床位", "Hospital beds", "15830");
    }

    private static SampleTable bothInACell() {
        return SampleTable.of("both in a cell", """
                指标 Indicator|2024|2025
                工业增加值 Industrial value added|650.1|698.2
                建筑业总产值 Construction output|211.4|219.0
                社会消费品零售总额 Retail sales|733.9|776.5
                """)
                .pair("工业增加值", "Industrial value added", "650.1", "698.2")
                .pair("建筑业总产值", "Construction output", "211.4", "219.0")
                .pair("社会消费品零售总额", "Retail sales", "733.9", "776.5");
    }

    private static SampleTable oneBelowTheOther() {
        return SampleTable.of("one below the other", """
                指标|2023年|2024年
                Indicator|2023|2024
                财政收入|152.3|160.9
                Fiscal revenue|152.3|160.9
                财政支出|288.4|301.7
                Fiscal expenditure|288.4|301.7
                """)
                .pair("财政收入", "Fiscal revenue", "152.3", "160.9")
                .pair("财政支出", "Fiscal expenditure", "288.4", "301.7");
    }

    private static SampleTable headOfTwoRows() {
        return SampleTable.of("head of two rows", """
                行业|Industry|产值（亿元）||
                ||2023|2024|2025
                汽车|Automobiles|301.2|322.8|350.4
                钢铁|Steel|188.0|179.5|181.1
                """)
                .merge(0, 0, 2, 1)
                .merge(0, 1, 2, 1)
                .merge(0, 2, 1, 3)
                .pair("汽车", "Automobiles", "301.2", "350.4")
                .pair("钢铁", "Steel", "188.0", "181.1");
    }

    private static SampleTable labelOverRows() {
        return SampleTable.of("label over rows", """
                部门|区|District|户数
                教育|城东区|Chengdong District|1650
                |城西区|Chengxi District|1432
                卫生|城东区|Chengdong District|988
                |城西区|Chengxi District|1011
                """)
                .merge(1, 0, 2, 1)
                .merge(3, 0, 2, 1)
                .pair("城东区", "Chengdong District", "1650")
                .pair("城西区", "Chengxi District", "1432")
                .pair("城西区", "Chengxi District", "1011");
    }

    private static SampleTable captionWithUnit() {
        return SampleTable.of("caption with unit", """
                项目|Item|预算|决算
                公共安全|Public security|21.6|20.9
                教育|Education|66.2|67.8
                社会保障|Social security|58.7|59.3
                """)
                .captioned("表3 一般公共预算支出（单位：亿元）")
                .pair("公共安全", "Public security", "21.6", "20.9")
                .pair("教育", "Education", "66.2", "67.8")
                .pair("社会保障", "Social security", "58.7", "59.3");
    }

    private static SampleTable unitsInTheHead() {
        return SampleTable.of("units in the head", """
                港区|Port area|吞吐量（万吨）|增长（%）
                东港|East Port|4120|5.6
                西港|West Port|3890|-1.2
                """)
                .pair("东港", "East Port", "4120", "5.6")
                .pair("西港", "West Port", "3890", "1.2");
    }

    private static SampleTable emptyCells() {
        return SampleTable.of("empty cells", """
                指标|Indicator|2023|2024|2025
                地铁里程|Metro length||86.4|102.7
                轻轨里程|Light rail length|12.5||12.5
                索道|Cable cars||—|3
                """)
                .pair("地铁里程", "Metro length", "86.4", "102.7")
                .pair("轻轨里程", "Light rail length", "12.5")
                .pair("索道", "Cable cars", "3");
    }

    private static SampleTable quarters() {
        return SampleTable.of("quarters", """
                月度|Period|一|二|三|四|五|六
                用电量|Power use|10.1|9.8|11.2|12.6|13.0|14.4
                用水量|Water use|3.1|3.0|3.2|3.5|3.9|4.1
                """)
                .pair("用电量", "Power use", "10.1", "14.4")
                .pair("用水量", "Water use", "3.1", "4.1");
    }

    private static SampleTable projects() {
        return SampleTable.of("projects", """
                序号|项目名称|Project|总投资（万元）|完成时间
                1|东湖水厂二期|Donghu Waterworks Phase II|12000|2026年9月
                2|城东泵站|Chengdong Pumping Station|8000|2026年11月
                3|智慧水务平台|Smart Water Platform|3500|2027年6月
                """)
                .pair("东湖水厂二期", "Donghu Waterworks Phase II", "12000")
                .pair("城东泵站", "Chengdong Pumping Station", "8000")
                .pair("智慧水务平台", "Smart Water Platform", "3500");
    }
}
