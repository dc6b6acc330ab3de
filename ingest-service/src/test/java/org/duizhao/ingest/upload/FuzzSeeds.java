package org.duizhao.ingest.upload;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Files to be damaged of the formats that no test resource has. */
final class FuzzSeeds {

    private static final String TABLE = "<table:table table:name='t'><table:table-column/><table:table-row>"
            + "<table:table-cell table:number-columns-repeated='2'><text:p>产值1793.6</text:p></table:table-cell>"
            + "</table:table-row></table:table>";

    private FuzzSeeds() {}

    static List<Path> office(Path folder) throws IOException {
        return List.of(
                odf(folder.resolve("a.ods"), "spreadsheet", TABLE),
                odf(
                        folder.resolve("a.odp"),
                        "presentation",
                        "<draw:page xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'><draw:frame><draw:text-box>"
                                + "<text:p>产值1793.6亿元。</text:p></draw:text-box></draw:frame></draw:page>"),
                slides(folder.resolve("a.pptx"), new XMLSlideShow()),
                slides(folder.resolve("a.ppt"), new HSLFSlideShow()),
                book(folder.resolve("a.xls"), new HSSFWorkbook()),
                text(folder.resolve("a.csv"), "指标,Indicator,2024\n产值,GDP,1793.6\n农业,Farming,88.1\n"),
                text(folder.resolve("a.md"), "# 公告\n\n| 指标 | 2024 |\n| --- | --- |\n| 产值 | 1793.6 |\n"),
                text(
                        folder.resolve("a.tmx"),
                        "<?xml version='1.0'?><tmx version='1.4'><header srclang='zh'/><body><tu><tuv xml:lang='zh'><seg>产值</seg>"
                                + "</tuv><tuv xml:lang='en'><seg>GDP</seg></tuv></tu></body></tmx>"),
                text(folder.resolve("a.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\n产值1793.6亿元。\n"));
    }

    static List<Path> paged(Path folder) throws IOException {
        Path picture = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());
        Path archive = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("报告.zh.txt", "report.en.txt", "folder/单独.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name + "：产值1793.6亿元。").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return List.of(picture, archive);
    }

    private static Path text(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    private static Path odf(Path file, String kind, String body) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:"
                            + kind
                            + ">" + body + "</office:" + kind + "></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private static Path slides(Path file, SlideShow<?, ?> show) throws IOException {
        try (show;
                OutputStream out = Files.newOutputStream(file)) {
            show.createSlide().createTextBox().setText("产值1793.6亿元。");
            show.write(out);
        }
        return file;
    }

    private static Path book(Path file, Workbook book) throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("t").createRow(0).createCell(0).setCellValue("产值1793.6亿元。");
            book.write(out);
        }
        return file;
    }
}
