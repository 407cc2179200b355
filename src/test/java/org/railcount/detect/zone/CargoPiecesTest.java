package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures are drawn as text: {@code #} is core, {@code +} cargo about it, a space ground, {@code x} cargo outside of the zone. */
class CargoPiecesTest {
    private static List<int[]> cut(String... rows) {
        int width = rows[0].length();
        float[] piece = new float[rows.length * width];
        float[] core = new float[piece.length];
        boolean[] inside = new boolean[piece.length];
        for (int i = 0; i < piece.length; i++) {
            char c = rows[i / width].charAt(i % width);
            piece[i] = c == ' ' ? 0.55f : 0.65f;
            core[i] = c == '#' || c == 'x' ? 0.6f : 0.4f;
            inside[i] = c != 'x';
        }
        return CargoPieces.of(new CargoNetwork.Reading(piece, core, new float[piece.length]), inside, width);
    }

    /** The same picture with each piece's pixels as its number. */
    private static List<String> drawn(List<int[]> pieces, int width, int height) {
        char[] all = new char[width * height];
        Arrays.fill(all, ' ');
        for (int k = 0; k < pieces.size(); k++) {
            for (int i : pieces.get(k)) {
                all[i] = (char) ('1' + k);
            }
        }
        return IntStream.range(0, height)
                .mapToObj(y -> new String(all, y * width, width))
                .toList();
    }

    private static void assertCut(String[] rows, String... expected) {
        assertThat(drawn(cut(rows), rows[0].length(), rows.length)).containsExactly(expected);
    }

    @Test
    void aPieceIsItsCoreAndTheCargoAboutIt() {
        assertCut(
                new String[] {
                    "          ", //
                    " ++++++   ",
                    " +####+   ",
                    " ++++++   "
                },
                "          ",
                " 111111   ",
                " 111111   ",
                " 111111   ");
    }

    /** Sheets that touch are two as long as the seam is seen: each takes what it reaches first. */
    @Test
    void sheetsThatTouchAreCutBetweenTheirCores() {
        assertCut(
                new String[] {
                    "++++++++++++", //
                    "+###++++###+",
                    "+###++++###+",
                    "++++++++++++"
                },
                "111111222222",
                "111111222222",
                "111111222222",
                "111111222222");
    }

    @Test
    void aSpeckOfCoreMakesNoPieceButJoinsOne() {
        assertCut(
                new String[] {
                    "###    ", //
                    "       ", "####+##",
                },
                "       ",
                "       ",
                "1111111");
    }

    @Test
    void cargoWithoutACoreIsNothing() {
        assertThat(cut("+++++", "+++++", "+++++")).isEmpty();
    }

    @Test
    void whatLiesOutsideOfTheZoneIsLeftOut() {
        assertCut(
                new String[] {
                    "####xxx", //
                    "++++xxx"
                },
                "1111   ",
                "1111   ");
    }

    /** The end of a row and the beginning of the next lie at opposite rims. */
    @Test
    void piecesDoNotReachRoundTheRims() {
        assertCut(
                new String[] {
                    "     ++##", //
                    "     ++##",
                    "##+      ",
                    "##+      "
                },
                "     1111",
                "     1111",
                "222      ",
                "222      ");
    }

    @Test
    void coresThatOnlyMeetAtACornerAreTwo() {
        assertCut(
                new String[] {
                    "##  ", //
                    "##  ", "  ##", "  ##"
                },
                "11  ",
                "11  ",
                "  22",
                "  22");
    }
}
