package org.railcount.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.ReviewSummary;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Train;
import org.railcount.model.Verdict;
import org.railcount.model.count.AreaTotals;

/**
 * Counts a scene as it stands in review, area by area. An area in which nothing was decided keeps the detector's count. Else
 * what stands is counted: what the analyst decided is certain, and the undecided cars keep their share of the detector's
 * range, by the spread of their confidences. Strings are those of the detector on tracks without an edit. Not
 * thread-safe: it remembers where detections lie.
 */
public final class ReviewCounter {
    /** More is not remembered: a scene of 20,000 detections, edited all day, must not fill the memory. */
    private static final int MOST_REMEMBERED = 200_000;

    private final Site site;
    private final Map<String, PreparedGeometry> areas = new LinkedHashMap<>();
    private final Map<Detection, List<String>> remembered = new IdentityHashMap<>();
    private final TrackStrings strings;

    public ReviewCounter(Site site) {
        this.site = site;
        for (Area area : site.areas()) {
            areas.put(area.name(), PreparedGeometryFactory.prepare(area.boundary()));
        }
        strings = new TrackStrings(site);
    }

    /** The site whose areas it counts for. */
    public Site site() {
        return site;
    }

    /**
     * The run as the analyst left it: what stands and is not rejected, its strings and its counts. All else is the
     * detector's.
     */
    public DetectionRun count(SceneReview review) {
        DetectionRun run = review.run();
        List<AreaCount> counts = new ArrayList<>();
        List<Train> trains = new ArrayList<>();
        for (Part part : parts(review)) {
            List<Train> mine = part.trains();
            trains.addAll(mine);
            counts.add(part.count(mine));
        }
        return new DetectionRun(
                run.sceneId(),
                run.sceneHash(),
                run.siteHash(),
                run.detector(),
                run.parameters(),
                run.registration(),
                review.detections().stream()
                        .filter(ReviewedDetection::isCounted)
                        .map(ReviewedDetection::detection)
                        .toList(),
                trains,
                counts,
                run.problem(),
                run.seconds());
    }

    /** How far the scene was reviewed, area by area too. */
    public ReviewSummary summary(SceneReview review) {
        Map<String, ReviewSummary.Part> areas = new LinkedHashMap<>();
        parts(review).forEach(part -> areas.put(part.detected.area(), part.progress()));
        return review.summary().withAreas(areas);
    }

    private List<Part> parts(SceneReview review) {
        Map<String, List<ReviewedDetection>> here = new TreeMap<>();
        for (ReviewedDetection d : review.detections()) {
            areasOf(d.detection())
                    .forEach(area ->
                            here.computeIfAbsent(area, a -> new ArrayList<>()).add(d));
        }
        Map<String, List<Detection>> found = new TreeMap<>();
        for (Detection d : review.run().detections()) {
            areasOf(d)
                    .forEach(area ->
                            found.computeIfAbsent(area, a -> new ArrayList<>()).add(d));
        }
        return review.run().counts().stream()
                .map(detected -> new Part(
                        review,
                        detected,
                        here.getOrDefault(detected.area(), List.of()),
                        found.getOrDefault(detected.area(), List.of())))
                .toList();
    }

    private List<String> areasOf(Detection detection) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(detection, d -> {
            Point middle = d.outline().getCentroid();
            return areas.entrySet().stream()
                    .filter(area -> area.getValue().covers(middle))
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }

    /** One area of one scene. */
    private final class Part {
        private final SceneReview review;
        private final AreaCount detected;
        private final List<ReviewedDetection> here;
        private final List<Detection> found;
        private final Set<Detection> undecided = new HashSet<>();

        /**
         * @param here what stands in the area, rejected things too
         * @param found what the detector found there
         */
        Part(SceneReview review, AreaCount detected, List<ReviewedDetection> here, List<Detection> found) {
            this.review = review;
            this.detected = detected;
            this.here = here;
            this.found = found;
            here.stream()
                    .filter(d -> !d.isDecided())
                    .map(ReviewedDetection::detection)
                    .forEach(undecided::add);
        }

        /** Whether all that stands is what the detector left. */
        boolean isUntouched() {
            return undecided.size() == here.size() && undecided.size() == found.size();
        }

        /** What was deleted was decided too: it is found, but stands no more. */
        ReviewSummary.Part progress() {
            int things = Math.max(here.size(), found.size());
            return new ReviewSummary.Part(things - undecided.size(), things);
        }

        List<Train> trains() {
            List<Train> detectors = review.run().trains().stream()
                    .filter(train -> train.area().equals(detected.area()))
                    .toList();
            if (isUntouched() || detected.status() == CountStatus.LENGTH_ONLY) {
                return detectors;
            }
            List<Train> trains = new ArrayList<>();
            Map<String, List<Detection>> standing = byTrack(counted());
            Map<String, List<Detection>> before = byTrack(found);
            Set<String> names = new HashSet<>(standing.keySet());
            names.addAll(before.keySet());
            for (String track : names.stream().sorted().toList()) {
                List<Detection> cars = standing.getOrDefault(track, List.of());
                if (cars.equals(before.getOrDefault(track, List.of()))) {
                    detectors.stream()
                            .filter(train -> train.track().equals(track))
                            .forEach(trains::add);
                } else {
                    trains.addAll(strings.of(track, detected.area(), cars));
                }
            }
            return trains;
        }

        AreaCount count(List<Train> trains) {
            if (isUntouched() && !review.isSignedOff()) {
                return detected;
            }
            return AreaTotals.of(detected.area(), range(), counted(), trains, detected.usableFraction(), status());
        }

        private List<Detection> counted() {
            return here.stream()
                    .filter(ReviewedDetection::isCounted)
                    .map(ReviewedDetection::detection)
                    .toList();
        }

        private CountRange range() {
            int certain = (int) here.stream()
                    .filter(d -> d.verdict() == Verdict.ACCEPTED && isCar(d.detection()))
                    .count();
            CountRange was = detected.railcars();
            if (detected.status() == CountStatus.LENGTH_ONLY) {
                return new CountRange(
                        Math.max(certain, was.low()), Math.max(certain, was.best()), Math.max(certain, was.high()));
            }
            int best = (int) counted().stream().filter(Part::isCar).count();
            double share = Math.sqrt(openShare());
            int low = best - (int) Math.ceil(share * (was.best() - was.low()) - 1e-9);
            int high = best + (int) Math.ceil(share * (was.high() - was.best()) - 1e-9);
            return new CountRange(Math.min(best, Math.max(certain, low)), best, high);
        }

        /** What of the detector's doubt is left, 0 to 1: the undecided cars' part of the variance. */
        private double openShare() {
            double all = found.stream()
                    .filter(Part::isCar)
                    .mapToDouble(Part::variance)
                    .sum();
            double open = undecided.stream()
                    .filter(Part::isCar)
                    .mapToDouble(Part::variance)
                    .sum();
            if (all > 0) {
                return Math.min(1, open / all);
            }
            return review.isSignedOff() ? 0 : 1;
        }

        /** What could be judged by a person counts, however little the detector could make of it. */
        private CountStatus status() {
            return switch (detected.status()) {
                case UNUSABLE, FAILED -> CountStatus.PARTIAL;
                case PARTIAL ->
                    review.isSignedOff() && detected.usableFraction() >= AreaCount.FULLY_SEEN
                            ? CountStatus.COUNTED
                            : CountStatus.PARTIAL;
                default -> detected.status();
            };
        }

        private static boolean isCar(Detection d) {
            return d.subject() instanceof Subject.Railcar;
        }

        private static double variance(Detection d) {
            return d.confidence() * (1 - d.confidence());
        }

        private static Map<String, List<Detection>> byTrack(List<Detection> detections) {
            Map<String, List<Detection>> byTrack = new TreeMap<>();
            for (Detection d : detections) {
                Optional<String> track = d.track();
                if (track.isPresent() && isCar(d)) {
                    byTrack.computeIfAbsent(track.get(), name -> new ArrayList<>())
                            .add(d);
                }
            }
            byTrack.values().forEach(cars -> cars.sort(Comparator.comparing(Detection::id)));
            return byTrack;
        }
    }
}
