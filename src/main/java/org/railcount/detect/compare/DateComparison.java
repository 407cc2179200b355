package org.railcount.detect.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.railcount.detect.change.FootprintPairs;
import org.railcount.model.Area;
import org.railcount.model.Detection;
import org.railcount.model.Site;

/**
 * What changed at a site between two dates: every thing's fate, and the sums by area. A railcar stayed when a car of like
 * length stands at the same place of the same track; other things when their footprints are alike. A date that does not
 * show an area well makes fates in it unsure rather than departures and arrivals. Immutable.
 *
 * @param before the earlier date
 * @param after the later date
 * @param areas the site's areas, in site order
 * @param beforeFates by the ids of the earlier date's detections
 * @param afterFates by the ids of the later date's detections
 * @param shiftM how far the cars that stayed seem to be shifted along the tracks from the earlier date to the later, metres,
 *     taken as what registration left; empty where too few cars tell
 */
public record DateComparison(
        DateFindings before,
        DateFindings after,
        List<AreaComparison> areas,
        Map<String, Fate> beforeFates,
        Map<String, Fate> afterFates,
        OptionalDouble shiftM) {
    public DateComparison {
        areas = List.copyOf(areas);
        beforeFates = Map.copyOf(beforeFates);
        afterFates = Map.copyOf(afterFates);
    }

    /** Compares two dates of a site, the earlier first. */
    public static DateComparison of(Site site, DateFindings before, DateFindings after) {
        CarPairs cars = CarPairs.of(site, before.detections(), after.detections());
        Map<Detection, Detection> pairs = new HashMap<>(cars.pairs());
        boolean colour = before.colour() && after.colour();
        for (ThingKind kind : ThingKind.values()) {
            pairs.putAll(FootprintPairs.of(
                    offTrack(before, kind, cars.onTracks()), offTrack(after, kind, cars.onTracks()), colour));
        }
        Set<Detection> stayedAfter = Set.copyOf(pairs.values());
        Map<String, Fate> beforeFates = new HashMap<>();
        Map<String, Fate> afterFates = new HashMap<>();
        for (Detection thing : before.detections()) {
            beforeFates.put(thing.id(), pairs.containsKey(thing) ? Fate.STAYED : alone(site, thing, after, Fate.LEFT));
        }
        for (Detection thing : after.detections()) {
            afterFates.put(
                    thing.id(), stayedAfter.contains(thing) ? Fate.STAYED : alone(site, thing, before, Fate.CAME));
        }
        List<AreaComparison> areas = site.areas().stream()
                .map(area -> new AreaComparison(
                        area.name(),
                        before.sight(area.name()),
                        after.sight(area.name()),
                        tallies(area, before, beforeFates, after, afterFates)))
                .toList();
        return new DateComparison(before, after, areas, beforeFates, afterFates, cars.shiftM());
    }

    private static List<Detection> offTrack(DateFindings date, ThingKind kind, Set<Detection> onTracks) {
        return date.detections().stream()
                .filter(thing -> ThingKind.of(thing.subject()) == kind && !onTracks.contains(thing))
                .toList();
    }

    /** The fate of a thing that the other date does not have. */
    private static Fate alone(Site site, Detection thing, DateFindings other, Fate ifOtherShowsThePlace) {
        List<Area> about =
                site.areas().stream().filter(area -> holds(area, thing)).toList();
        // Outside all areas nobody judged how much was seen: there, one clear area must vouch for the scene.
        List<Area> vouching = about.isEmpty() ? site.areas() : about;
        boolean shown = vouching.stream().anyMatch(area -> other.sight(area.name()) == AreaSight.CLEAR);
        return shown ? ifOtherShowsThePlace : Fate.UNSURE;
    }

    private static Map<ThingKind, FateTally> tallies(
            Area area,
            DateFindings before,
            Map<String, Fate> beforeFates,
            DateFindings after,
            Map<String, Fate> afterFates) {
        Map<ThingKind, List<Fate>> earlier = fates(area, before, beforeFates);
        Map<ThingKind, List<Fate>> later = fates(area, after, afterFates);
        Map<ThingKind, FateTally> tallies = new EnumMap<>(ThingKind.class);
        for (ThingKind kind : ThingKind.values()) {
            List<Fate> was = earlier.getOrDefault(kind, List.of());
            List<Fate> is = later.getOrDefault(kind, List.of());
            FateTally tally = new FateTally(
                    number(is, Fate.CAME),
                    number(was, Fate.LEFT),
                    number(is, Fate.STAYED),
                    number(was, Fate.UNSURE),
                    number(is, Fate.UNSURE));
            if (!tally.isEmpty()) {
                tallies.put(kind, tally);
            }
        }
        return tallies;
    }

    private static Map<ThingKind, List<Fate>> fates(Area area, DateFindings date, Map<String, Fate> fates) {
        return date.detections().stream()
                .filter(thing -> holds(area, thing))
                .collect(Collectors.groupingBy(
                        thing -> ThingKind.of(thing.subject()),
                        Collectors.mapping(
                                thing -> Optional.ofNullable(fates.get(thing.id()))
                                        .orElse(Fate.UNSURE),
                                Collectors.toCollection(ArrayList::new))));
    }

    private static int number(List<Fate> fates, Fate wanted) {
        return (int) fates.stream().filter(fate -> fate == wanted).count();
    }

    private static boolean holds(Area area, Detection thing) {
        return area.boundary().covers(thing.outline().getCentroid());
    }
}
