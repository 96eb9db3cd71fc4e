package org.manzanita.law.california;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("EC 51747.3(c)")
class CountiesTest {

    private final Counties counties = new Counties();

    @Test
    void thereAre58CountiesAndNoneStandsAlone() {
        assertThat(counties.all()).hasSize(58)
                .allSatisfy(county -> assertThat(counties.adjacentTo(county)).isNotEmpty());
    }

    @Test
    void adjacencyGoesBothWaysAndNeverToItself() {
        assertThat(counties.all()).allSatisfy(county -> assertThat(counties.adjacentTo(county))
                .doesNotContain(county)
                .allSatisfy(other -> assertThat(counties.adjacentTo(other)).contains(county)));
    }

    @Test
    void sacramentoLiesNextToEightCounties() {
        assertThat(counties.adjacentTo("Sacramento")).containsExactly("Amador", "Contra Costa", "El Dorado", "Placer",
                "San Joaquin", "Solano", "Sutter", "Yolo");
    }

    @Test
    void aCountyIsKnownWithOrWithoutTheWordAndInAnyCase() {
        assertThat(counties.named("san joaquin County")).contains("San Joaquin");
        assertThat(counties.named("Washoe")).isEmpty();
    }
}
