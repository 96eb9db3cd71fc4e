package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manzanita.reporting.Offer;
import org.manzanita.reporting.internal.AddedReports.Added;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** Reports of plug-ins whose names are one another's, or the platform's: none is taken for another. */
class AddedReportsTest {

    @Test
    void aNameThatOneAloneHasIsItsOwn() {
        var added = of(new Added("san-juan-usd", titled("creditPace", "SJ")));

        assertThat(added.offers()).extracting(Offer::name).containsExactly("creditPace");
        assertThat(added.contesting("creditPace")).isEmpty();
    }

    @Test
    void ofANameThatSeveralHaveEachIsCalledAfterItsSourceWhicheverCameFirst() {
        var one = new Added("san-juan-usd", titled("creditPace", "SJ"));
        var other = new Added("org.example.Pace", titled("creditPace", "EX"));

        for (var added : List.of(of(one, other), of(other, one))) {
            assertThat(added.offers()).extracting(Offer::name)
                    .containsExactly("creditPaceOfOrgExamplePace", "creditPaceOfSanJuanUsd");
            assertThat(added.named("creditPace")).isEmpty();
            assertThat(added.named("creditPaceOfSanJuanUsd")).extracting(Report::title).containsExactly("SJ");
            assertThat(added.contesting("creditPace"))
                    .containsExactlyInAnyOrder("creditPaceOfOrgExamplePace", "creditPaceOfSanJuanUsd");
        }
    }

    @Test
    void aNameOfThePlatformStaysThePlatforms() {
        var added = of(new Added("org.example.Ada", titled("ada", "Other days")));

        assertThat(added.offers()).extracting(Offer::name).containsExactly("adaOfOrgExampleAda");
        assertThat(added.named("ada")).isEmpty();
    }

    @Test
    void severalOfOneSourceAreAskedTogether() {
        var added = of(new Added("san-juan-usd", titled("creditPace", "one")),
                new Added("san-juan-usd", titled("creditPace", "two")));

        assertThat(added.named("creditPace")).extracting(Report::title).containsExactly("one", "two");
    }

    private static AddedReports of(Added... added) {
        return new AddedReports(List.of(added), Set.of("ada"));
    }

    private static Report titled(String name, String title) {
        return new Report() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String title() {
                return title;
            }

            @Override
            public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
                return new Table(title, List.of(), List.of(), List.of());
            }
        };
    }
}
