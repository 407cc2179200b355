package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GdalMetadataTest {
    @Test
    void bandsHaveTheirDescriptions() {
        String xml = "<GDALMetadata><Item name='DESCRIPTION' sample='1' role='description'> nir </Item>"
                + "<Item name='x' sample='0'>y</Item></GDALMetadata>";
        assertThat(GdalMetadata.bandDescriptions(xml, 2)).containsExactly("", "nir");
    }

    @Test
    void whatCannotBeReadTellsNothing() {
        assertThat(GdalMetadata.bandDescriptions("<GDALMetadata>", 2)).isEmpty();
        assertThat(GdalMetadata.bandDescriptions("<!DOCTYPE a [<!ENTITY b 'c'>]><GDALMetadata/>", 2))
                .isEmpty();
    }

    /** A walk over elements nested so deep would leave the stack. */
    @Test
    void elementsWithinTooManyOthersAreRefused() {
        String xml = "<GDALMetadata><Item sample='0' role='description'>" + "<a>".repeat(100_000)
                + "</a>".repeat(100_000) + "</Item></GDALMetadata>";
        assertThat(GdalMetadata.bandDescriptions(xml, 1)).isEmpty();
    }
}
