package org.railcount.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.railcount.model.Detection;
import org.railcount.model.LocalMetres;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.model.Train;
import org.railcount.model.count.Stretch;
import org.railcount.model.count.Strings;

/** Makes strings of the cars that stand on a site's tracks. Immutable, thread-safe. */
final class TrackStrings {
    private record OnTrack(double startM, double endM) implements Stretch {}

    private record Line(LocalMetres scale, LengthIndexedLine metres) {}

    private final Map<String, Line> lines = new HashMap<>();

    TrackStrings(Site site) {
        for (Track track : site.tracks()) {
            LocalMetres scale = LocalMetres.around(track.centreline().getCoordinate());
            lines.put(track.name(), new Line(scale, new LengthIndexedLine(scale.metres(track.centreline()))));
        }
    }

    /** The strings of a track's cars; none where the site has no such track. A car takes its length about its middle. */
    List<Train> of(String track, String area, List<Detection> cars) {
        Line line = lines.get(track);
        if (line == null) {
            return List.of();
        }
        List<OnTrack> places = new ArrayList<>();
        for (Detection car : cars) {
            Coordinate middle = line.scale().metres(car.outline().getCentroid().getCoordinate());
            double at = line.metres().project(middle);
            places.add(new OnTrack(at - car.lengthM() / 2, at + car.lengthM() / 2));
        }
        places.sort(Comparator.comparingDouble(OnTrack::startM));
        return Strings.of(places).stream()
                .map(string -> new Train(track, area, Strings.lengthM(string), string.size()))
                .toList();
    }
}
