package org.railcount.detect.learn;

import java.util.ArrayList;
import java.util.List;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.SegmentalDecoder;
import org.railcount.detect.evaluate.Matcher;
import org.railcount.detect.evaluate.Score;

/**
 * Scores a decoder on a reviewed scene along its tracks: a car is right when it shares at least as much with a reviewed one of its own as
 * {@link Matcher#LEAST_IOU} asks of outlines. Stateless.
 */
final class StretchScore {
    /** A car that lies by so much on something unscored counts neither for nor against. */
    private static final double ON_UNSCORED = 0.3;

    private StretchScore() {}

    static Score of(ReviewedScene scene, DecodeSettings settings) {
        SegmentalDecoder decoder = new SegmentalDecoder(settings);
        Score sum = new Score(0, 0, 0);
        for (ReviewedTrack track : scene.tracks()) {
            sum = sum.plus(of(track, decoder.decode(track.evidence())));
        }
        return sum;
    }

    /** Both lists run along the track, so that the best partner of a car is among its next ones. */
    static Score of(ReviewedTrack track, List<CarSpan> found) {
        List<Stretch> free = new ArrayList<>(track.cars());
        int matched = 0;
        int falseAlarms = 0;
        for (CarSpan span : found) {
            Stretch car = new Stretch(span.startM(), span.endM());
            Stretch partner = null;
            for (Stretch reviewed : free) {
                double overlap = reviewed.overlap(car);
                if (overlap >= Matcher.LEAST_IOU && (partner == null || overlap > partner.overlap(car))) {
                    partner = reviewed;
                }
            }
            if (partner != null) {
                free.remove(partner);
                matched++;
            } else if (track.unscored().stream().noneMatch(u -> u.common(car) >= ON_UNSCORED * car.lengthM())) {
                falseAlarms++;
            }
        }
        return new Score(matched, falseAlarms, free.size());
    }
}
