package org.railcount.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.count.CarNumbers;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.cover.CoverNetwork;
import org.railcount.detect.cover.StringCover;
import org.railcount.detect.decode.SegmentalDecoder;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.emission.EmissionNetwork;
import org.railcount.detect.emission.SceneEvidence;
import org.railcount.detect.emission.SunDirection;
import org.railcount.detect.register.CentreNetwork;
import org.railcount.detect.register.OffRails;
import org.railcount.detect.register.RailFollower;
import org.railcount.detect.register.RailLook;
import org.railcount.detect.strip.Featureless;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.SceneException;
import org.railcount.model.SceneInfo;

/**
 * Reads the tracks of a scene that lies on them: each is straightened into a strip, laid onto the rails seen beside it, read
 * by the networks and cut into cars. Thread-safe.
 */
final class TrackReading {
    /** Nats by which a cell is less likely to hold a car where its line is off its rails: a clear car outweighs it. */
    private static final double OFF_RAILS_DOUBT = 2;

    /**
     * In blurred pictures evidence for a car fades faster than evidence for an empty track. From {@link #SHARP_M} to {@link
     * #BLURRED_M} a cell becomes likelier by up to {@link #BLUR} nats to hold a car.
     */
    private static final double BLUR = 1;

    private static final double SHARP_M = 0.5;
    private static final double BLURRED_M = 0.7;

    private final SegmentalDecoder decoder;
    private final CentreNetwork centre;
    private final EmissionNetwork cars = EmissionNetwork.forCars();
    private final EmissionNetwork strings = EmissionNetwork.forStrings();
    private final CoverNetwork cover = new CoverNetwork();

    TrackReading(SegmentalDecoder decoder, CentreNetwork centre) {
        this.decoder = decoder;
        this.centre = centre;
    }

    /** Strips and what the network said about them, in the same order. */
    private record Looked(List<Strip> strips, List<Emission> evidence) {}

    /** The tracks in the order of the view's lines. */
    List<TrackResult> read(SceneView view, Detector.Cancellation cancelled, StageClock clock) throws SceneException {
        StripSampler sampler = new StripSampler(view.image(), view.ground());
        List<Strip> strips = sampler.sample(view.lines(), StripSampler.ROWS);
        StripReference reference = StripReference.measure(strips);
        clock.mark("strips");
        Coordinate middle = middle(view);
        SceneEvidence evidence = SceneEvidence.read(
                view.carsResolved() ? cars : strings,
                strips,
                reference,
                SunDirection.azimuthDeg(view.scene().info().acquisition(), middle),
                middle.y);
        clock.mark("network");
        SunDirection sun = new SunDirection(evidence.sunAzimuthDeg());
        Looked asDrawn = new Looked(strips, evidence.evidence());
        Looked looked = view.carsResolved() ? onRails(asDrawn, view, sampler, reference, sun, middle.y) : asDrawn;
        clock.mark("rails");
        RailcarReader reader = new RailcarReader(decoder, view.outline());
        List<RailcarReader.Cut> cuts = IntStream.range(0, strips.size())
                .parallel()
                .mapToObj(i -> {
                    if (cancelled.isCancelled()) {
                        throw new CancellationException();
                    }
                    Strip strip = looked.strips().get(i);
                    Emission emission = looked.evidence().get(i);
                    boolean mirrored = sun.sideOf(strip.track()) < 0;
                    RailcarReader.Cover tarps = found -> view.carsResolved()
                            ? StringCover.DEFAULT.of(found, cover.read(strip, reference, mirrored, found))
                            : new boolean[found.size()];
                    return reader.cut(strip.track(), emission, visible(strip, emission, view.carsResolved()), tarps);
                })
                .toList();
        CarNumbers numbers = new CarNumbers();
        List<TrackResult> tracks =
                cuts.stream().map(cut -> reader.told(cut, numbers)).toList();
        clock.mark("decoding");
        return tracks;
    }

    /**
     * Where rails are seen beside a line, it is read there, too; the reading that is surer stands. Where it then still runs
     * beside a track and on none, its cars are doubted.
     */
    private Looked onRails(
            Looked asDrawn,
            SceneView view,
            StripSampler sampler,
            StripReference reference,
            SunDirection sun,
            double latitudeDeg)
            throws SceneException {
        List<RailLook> looks = new ArrayList<>(centre.look(asDrawn.strips(), reference));
        List<TrackLine> followed = looks.stream().map(RailFollower::follow).toList();
        int[] beside = IntStream.range(0, followed.size())
                .filter(i -> followed.get(i) != asDrawn.strips().get(i).track())
                .toArray();
        List<Strip> there =
                sampler.sample(IntStream.of(beside).mapToObj(followed::get).toList(), StripSampler.ROWS);
        List<Emission> evidence = SceneEvidence.read(
                        cars, there, reference, OptionalDouble.of(sun.azimuthDeg()), latitudeDeg)
                .evidence();
        List<Strip> strips = new ArrayList<>(asDrawn.strips());
        List<Emission> surest = new ArrayList<>(asDrawn.evidence());
        List<Integer> laid = new ArrayList<>();
        for (int k = 0; k < beside.length; k++) {
            if (evidence.get(k).sureness() > surest.get(beside[k]).sureness()) {
                strips.set(beside[k], there.get(k));
                surest.set(beside[k], evidence.get(k));
                laid.add(beside[k]);
            }
        }
        List<RailLook> looksThere = centre.look(laid.stream().map(strips::get).toList(), reference);
        for (int k = 0; k < laid.size(); k++) {
            looks.set(laid.get(k), looksThere.get(k));
        }
        return new Looked(
                strips,
                IntStream.range(0, strips.size())
                        .mapToObj(i -> believed(surest.get(i), looks.get(i), view))
                        .toList());
    }

    private static Emission believed(Emission seen, RailLook look, SceneView view) {
        double blur = BLUR * Math.max(0, Math.min(1, (view.resolutionM() - SHARP_M) / (BLURRED_M - SHARP_M)));
        // In a scene that may lie elsewhere it is no line's fault that its rails do.
        if (!view.registration().trusted()) {
            return seen.leaning(chainage -> blur);
        }
        OffRails off = OffRails.of(look);
        return seen.leaning(chainage -> off.at(chainage) ? -OFF_RAILS_DOUBT : blur);
    }

    private static Coordinate middle(SceneView view) {
        SceneInfo info = view.scene().info();
        return view.ground().pixelToLonLat(info.width() / 2.0, info.height() / 2.0);
    }

    private static boolean[] visible(Strip strip, Emission emission, boolean carsResolved) {
        boolean[] visible = emission.visible().clone();
        if (carsResolved) {
            boolean[] featureless = Featureless.columns(strip);
            int columnsPerCell = (int) Math.round(Emission.CELL_M / TrackLine.STEP_M);
            for (int k = 0; k < visible.length; k++) {
                visible[k] &= !featureless[k * columnsPerCell];
            }
        }
        return visible;
    }
}
