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
import org.railcount.app.text.Phrases;
import org.railcount.model.Acquisition;
import org.railcount.model.BandRole;
import org.railcount.model.SceneInfo;

/** What the inspector says of a scene's acquisition and file. */
final class SceneFacts {
    private static final Phrases TEXT = Phrases.of(SceneFacts.class);

    private SceneFacts() {}

    static Facts when(Acquisition acquisition, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        String doubt = acquisition.source().isDoubtful() ? TEXT.get("date.doubtful") : "";
        acquisition
                .time()
                .ifPresentOrElse(
                        time -> {
                            facts.add(Fact.of(TEXT.get("date.utc"), SceneTimes.exactUtc(time)));
                            facts.add(Fact.of(TEXT.get("date.local"), SceneTimes.localTime(time, zone)));
                            facts.add(new Fact(TEXT.get("date.source"), Words.of(acquisition.source()), doubt));
                        },
                        () -> facts.add(new Fact(
                                TEXT.get("date.time"), TEXT.get("date.unknown"), TEXT.get("date.unknown.means"))));
        return new Facts(TEXT.get("date"), facts);
    }

    static Facts how(SceneInfo info) {
        Acquisition acquisition = info.acquisition();
        List<Fact> facts = new ArrayList<>();
        acquisition.satellite().ifPresent(name -> facts.add(Fact.of(TEXT.get("acquisition.satellite"), name)));
        add(facts, TEXT.get("acquisition.gsd"), acquisition.gsdM(), Words::centimetres);
        facts.add(Fact.of(TEXT.get("acquisition.pixel-size"), Words.centimetres(info.pixelSizeM())));
        add(facts, TEXT.get("acquisition.sun-azimuth"), acquisition.sunAzimuthDeg(), Words::degrees);
        add(facts, TEXT.get("acquisition.sun-elevation"), acquisition.sunElevationDeg(), Words::degrees);
        add(facts, TEXT.get("acquisition.off-nadir"), acquisition.offNadirDeg(), Words::degrees);
        add(facts, TEXT.get("acquisition.incidence"), acquisition.incidenceDeg(), Words::degrees);
        add(facts, TEXT.get("acquisition.cloud"), acquisition.cloudPercent(), value -> Words.percent(value / 100));
        acquisition.copyright().ifPresent(line -> facts.add(Fact.of(TEXT.get("acquisition.copyright"), line)));
        return new Facts(TEXT.get("acquisition"), facts);
    }

    static Facts file(SceneEntry entry, SceneInfo info) {
        return new Facts(
                TEXT.get("file"),
                List.of(
                        Fact.of(TEXT.get("file.name"), entry.fileName()),
                        Fact.of(TEXT.get("file.size"), TEXT.get("file.size.value", info.width(), info.height())),
                        Fact.of(TEXT.get("file.bands"), bands(info)),
                        Fact.of(
                                TEXT.get("file.samples"),
                                info.sampleType().name().toLowerCase(Locale.ROOT)),
                        Fact.of(TEXT.get("file.grid"), info.crsName())));
    }

    static Optional<Facts> remarks(Acquisition acquisition) {
        List<Fact> facts = acquisition.remarks().stream()
                .map(remark -> new Fact("", "", remark))
                .toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Facts(TEXT.get("remarks"), facts));
    }

    private static String bands(SceneInfo info) {
        String roles = info.bandRoles().stream()
                .filter(role -> role != BandRole.UNKNOWN)
                .map(role -> TEXT.name("band", role))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? Integer.toString(info.bands()) : TEXT.get("file.bands.value", info.bands(), roles);
    }

    private static void add(List<Fact> facts, String label, OptionalDouble value, DoubleFunction<String> text) {
        value.ifPresent(number -> facts.add(Fact.of(label, text.apply(number))));
    }
}
