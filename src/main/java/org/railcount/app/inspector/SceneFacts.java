package org.railcount.app.inspector;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.model.Acquisition;
import org.railcount.model.BandRole;
import org.railcount.model.SceneInfo;

/** What the inspector says of a scene's acquisition and file. */
final class SceneFacts {
    private SceneFacts() {}

    static Facts when(Acquisition acquisition, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        String doubt = acquisition.source().isDoubtful()
                ? "This tag carries no time zone and may tell when the file was processed. Check it, then set the time."
                : "";
        acquisition
                .time()
                .ifPresentOrElse(
                        time -> {
                            facts.add(Fact.of("UTC", SceneTimes.exactUtc(time)));
                            facts.add(Fact.of("Local", SceneTimes.localTime(time, zone)));
                            facts.add(new Fact("Source", Words.of(acquisition.source()), doubt));
                        },
                        () -> facts.add(
                                new Fact(
                                        "Time",
                                        "Unknown",
                                        "Neither a metadata file nor the file name tells when this scene was taken. Set the time to put it on the timeline.")));
        return new Facts("Date", facts);
    }

    static Facts how(SceneInfo info) {
        Acquisition acquisition = info.acquisition();
        List<Fact> facts = new ArrayList<>();
        acquisition.satellite().ifPresent(name -> facts.add(Fact.of("Satellite", name)));
        add(facts, "GSD", acquisition.gsdM(), value -> String.format(Locale.ROOT, "%.2f m", value));
        facts.add(Fact.of("Pixel size", String.format(Locale.ROOT, "%.2f m", info.pixelSizeM())));
        add(facts, "Sun azimuth", acquisition.sunAzimuthDeg(), Words::degrees);
        add(facts, "Sun elevation", acquisition.sunElevationDeg(), Words::degrees);
        add(facts, "Off-nadir", acquisition.offNadirDeg(), Words::degrees);
        add(facts, "Incidence", acquisition.incidenceDeg(), Words::degrees);
        add(facts, "Cloud", acquisition.cloudPercent(), value -> String.format(Locale.ROOT, "%.0f %%", value));
        acquisition.copyright().ifPresent(line -> facts.add(Fact.of("Copyright", line)));
        return new Facts("Acquisition", facts);
    }

    static Facts file(SceneEntry entry, SceneInfo info) {
        return new Facts(
                "File",
                List.of(
                        Fact.of("Name", entry.fileName()),
                        Fact.of("Size", info.width() + " × " + info.height() + " px"),
                        Fact.of("Bands", bands(info)),
                        Fact.of("Samples", info.sampleType().name().toLowerCase(Locale.ROOT)),
                        Fact.of("Grid", info.crsName())));
    }

    static Optional<Facts> remarks(Acquisition acquisition) {
        List<Fact> facts = acquisition.remarks().stream()
                .map(remark -> new Fact("", "", remark))
                .toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Facts("Remarks", facts));
    }

    private static String bands(SceneInfo info) {
        String roles = info.bandRoles().stream()
                .filter(role -> role != BandRole.UNKNOWN)
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? Integer.toString(info.bands()) : info.bands() + " (" + roles + ")";
    }

    private static void add(List<Fact> facts, String label, OptionalDouble value, DoubleFunction<String> text) {
        value.ifPresent(number -> facts.add(Fact.of(label, text.apply(number))));
    }
}
