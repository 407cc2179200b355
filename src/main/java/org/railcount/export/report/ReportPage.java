package org.railcount.export.report;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.railcount.export.Drawing;
import org.railcount.export.ReportFont;
import org.railcount.export.figure.CountWords;
import org.railcount.model.AreaCount;
import org.railcount.model.DetectionRun;
import org.railcount.model.Registration;
import org.railcount.model.SceneInfo;
import org.railcount.timeline.CountedAreas;

/** A report as one page of XHTML, for a browser and for the layout of the PDF alike. */
final class ReportPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final Report report;
    private final ReportWords words;
    private final Pictures pictures;
    private final Html html = new Html();

    /** How a drawing stands in the page. */
    interface Pictures {
        String markup(Drawing drawing) throws IOException;
    }

    private ReportPage(Report report, Pictures pictures) {
        this.report = report;
        this.words = new ReportWords(report);
        this.pictures = pictures;
    }

    /**
     * The page.
     *
     * @param chart the chart of the report's days
     */
    static String of(Report report, Drawing chart, Pictures pictures, String style) throws IOException {
        return new ReportPage(report, pictures).build(chart, style);
    }

    private String build(Drawing chart, String style) throws IOException {
        html.raw(
                "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        html.raw("<meta name=\"generator\" content=\"Railcount\" />\n");
        html.element("title", report.title() + ", " + words.days()).raw("\n<style>\n");
        html.raw(style.replace("REPORT_FONT", ReportFont.CSS_FAMILY)).raw("\n</style>\n</head>\n<body>\n");
        running();
        head();
        findings();
        chart(chart);
        figures();
        counts();
        section("Method", words.method());
        section("Limits", words.limits());
        scenes();
        section("Sources and licence", words.sources());
        html.raw("</body>\n</html>\n");
        return html.toString();
    }

    /** What stands at the head of each printed page. */
    private void running() {
        html.raw("<div class=\"running\"><span class=\"running-title\">")
                .text(report.title() + ", " + words.days())
                .raw("</span>");
        if (report.site().isSimulated()) {
            html.raw(" <span class=\"simulated\">")
                    .text(ReportWords.SIMULATED_SHORT)
                    .raw("</span>");
        }
        html.raw("</div>\n");
    }

    private void head() {
        html.element("h1", report.title())
                .raw("\n<p class=\"days\">")
                .text(words.days())
                .raw("</p>\n");
        if (report.site().isSimulated()) {
            html.raw("<p class=\"simulated\">").text(ReportWords.SIMULATED).raw("</p>\n");
        }
        html.element("p", words.basis()).raw("\n<p class=\"note\">");
        html.text("Made with Railcount on " + DAY.format(report.made().atZone(ZoneOffset.UTC))
                        + " (UTC). Days are in UTC; local time is that of "
                        + report.site().timeZone().getId() + ".")
                .raw("</p>\n");
    }

    private void findings() {
        KeyFindings findings = KeyFindings.of(report.timeline());
        html.raw("<h2>Key findings</h2>\n");
        list("Observed", "observed", findings.observations());
        list("Judged", "judged", findings.judgements());
        list("With care", "care", findings.cautions());
        if (!findings.judgements().isEmpty()) {
            html.raw(
                    "<p class=\"note\">Observations say what was counted. Judgements say how likely such a count would have been if the place had gone "
                            + "on as before; they say nothing about its cause.</p>\n");
        }
    }

    private void list(String title, String kind, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        html.raw("<div class=\"" + kind + "\">").element("h3", title).raw("<ul>\n");
        sentences.forEach(sentence -> html.element("li", sentence).raw("\n"));
        html.raw("</ul></div>\n");
    }

    private void chart(Drawing chart) throws IOException {
        html.raw("<h2>Counts over time</h2>\n<div class=\"figure\">")
                .raw(pictures.markup(chart))
                .raw("</div>\n");
    }

    private void figures() throws IOException {
        if (report.figures().isEmpty()) {
            return;
        }
        html.raw("<h2>")
                .text(report.figures().size() == 1 ? "Figure" : "Figures")
                .raw("</h2>\n");
        int number = 1;
        for (ReportFigure figure : report.figures()) {
            html.raw("<div class=\"figure\">").raw(pictures.markup(figure.drawing()));
            html.raw("<p class=\"caption\">")
                    .text("Figure " + number + ". " + figure.caption())
                    .raw("</p></div>\n");
            number++;
        }
    }

    private void counts() {
        html.raw("<h2>All counts</h2>\n");
        if (report.scenes().isEmpty()) {
            html.raw("<p>None of these days was counted.</p>\n");
            return;
        }
        html.raw(
                "<p class=\"note lead\">In brackets the 90 % range. A dash is no count, which is not a zero. Usable: share of the tracks that "
                        + "could be judged.</p>\n");
        html.raw("<table class=\"counts\">\n<thead><tr><th>Day (UTC)</th><th>Area</th><th class=\"n\">Railcars</th>"
                + "<th class=\"n\">Under tarps</th><th class=\"n\">Cargo, m²</th><th class=\"n\">Ships</th>"
                + "<th class=\"n\">Usable</th><th>How far</th><th>Counted by</th></tr></thead>\n<tbody>\n");
        List<String> tracked = CountedAreas.withTracks(report.site());
        for (ReportScene scene : report.scenes()) {
            String day = scene.day().map(Object::toString).orElse("unknown");
            if (scene.counted().counts().isEmpty()) {
                html.raw("<tr>").element("td", day).element("td", "–");
                html.raw(
                        "<td class=\"n\">no count</td><td class=\"n\">–</td><td class=\"n\">–</td><td class=\"n\">–</td>"
                                + "<td class=\"n\">–</td><td>failed</td>");
                html.element("td", ReportWords.who(scene.review(), List.of())).raw("</tr>\n");
            }
            for (AreaCount count : scene.counted().counts()) {
                row(day, scene, count, tracked.contains(count.area()));
            }
        }
        html.raw("</tbody>\n</table>\n");
    }

    private void row(String day, ReportScene scene, AreaCount count, boolean hasTracks) {
        boolean counted = ReportWords.isCounted(count);
        html.raw("<tr>").element("td", day).element("td", count.area());
        number(ReportWords.railcars(count, hasTracks));
        number(counted && hasTracks ? Integer.toString(count.coveredRailcars()) : "–");
        number(counted ? String.format(Locale.ROOT, "%,.0f", count.cargoAreaM2()) : "–");
        number(counted ? Integer.toString(count.ships()) : "–");
        number(String.format(Locale.ROOT, "%.0f %%", Math.floor(100 * count.usableFraction())));
        html.element("td", ReportWords.status(count));
        html.element("td", ReportWords.who(scene.review(), List.of(count.area())))
                .raw("</tr>\n");
    }

    private void number(String text) {
        html.raw("<td class=\"n\">").text(text).raw("</td>");
    }

    private void section(String title, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        html.raw("<div class=\"keep\">")
                .element("h2", title)
                .element("p", paragraphs.get(0))
                .raw("</div>\n");
        paragraphs.stream()
                .skip(1)
                .forEach(paragraph -> html.element("p", paragraph).raw("\n"));
    }

    private void scenes() {
        if (report.scenes().isEmpty()) {
            return;
        }
        html.raw(
                "<h2>Scenes</h2>\n<table class=\"scenes\">\n<thead><tr><th class=\"taken\">Taken, UTC and local</th><th class=\"scene\">Scene</th>"
                        + "<th>Sensor</th><th class=\"n\">GSD, m</th><th>Counted</th><th class=\"remarks\">Remarks</th></tr></thead>\n<tbody>\n");
        for (ReportScene scene : report.scenes()) {
            html.raw("<tr><td class=\"taken\">")
                    .text(ReportWords.utc(scene.counted().acquired()) + " UTC")
                    .raw("<br />");
            html.raw("<span class=\"local\">")
                    .text(ReportWords.local(
                                    scene.counted().acquired(), report.site().timeZone()) + " local")
                    .raw("</span></td>");
            html.element("td class=\"id\"", scene.counted().sceneId());
            html.element(
                    "td",
                    scene.info().flatMap(info -> info.acquisition().satellite()).orElse(""));
            number(scene.info().map(ReportPage::gsd).orElse(""));
            html.element("td", CountWords.basis(scene.review()));
            html.element("td", remarks(scene)).raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n");
    }

    private static String gsd(SceneInfo info) {
        return info.acquisition().gsdM().isPresent()
                ? String.format(Locale.ROOT, "%.2f", info.acquisition().gsdM().getAsDouble())
                : "";
    }

    private static String remarks(ReportScene scene) {
        Optional<String> note = scene.review()
                .flatMap(review -> review.signature())
                .map(signature -> signature.signOff().note())
                .filter(text -> !text.isBlank());
        Optional<String> place = scene.run()
                .map(DetectionRun::registration)
                .filter(registration -> !registration.trusted() && registration.basis() != Registration.Basis.NONE)
                .map(registration -> "Not surely in place over the tracks.");
        return String.join(
                        " ",
                        List.of(
                                scene.run().flatMap(DetectionRun::problem).orElse(""),
                                place.orElse(""),
                                note.map(text -> "Analyst: " + text).orElse("")))
                .strip();
    }
}
