package org.railcount.simulate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DeflateTest {

    @Property(tries = 60)
    void zlibReadsWhatWasWritten(
            @ForAll @Size(max = 4000) byte[] some, @ForAll @IntRange(min = 1, max = 300) int repeat) throws Exception {
        byte[] data = new byte[some.length * repeat / 4];
        for (int k = 0; k < data.length; k++) {
            data[k] = some[k / repeat % some.length];
        }
        byte[] packed = Deflate.compress(data);
        assertThat(new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(data);
    }
}
