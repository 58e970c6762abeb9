package io.langyan.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
    private static final long TWO_HOURS = 7_200_000;
    private final Router router = new Router(DeskTrial.SETTINGS.routing());

    @Test
    void shouldSendPeopleWhereThePersonIsNow() {
        // Given somebody who lives in Yaohai and telephones in Shushan
        Places places = new Places("340104", 1_000, "340102", "340111", "340123");

        // When
        Route route = router.route(places, 1_000 + TWO_HOURS);

        // Then
        assertThat(route.division()).contains("340104");
        assertThat(route.subBureau()).contains("340104");
    }

    @Test
    void shouldSendPeopleHomeWhenTheCallIsTooOld() {
        // Given
        Places places = new Places("340104", 1_000, "340102", "340111", "340123");

        // When
        Route route = router.route(places, 1_001 + TWO_HOURS);

        // Then
        assertThat(route.division()).contains("340102");
    }

    @ParameterizedTest
    @CsvSource({",,340123,340123", ",340111,340123,340111", "340102,340111,340123,340102", "0,340111,,340111"})
    void shouldGoByTheNextBestSource(String home, String account, String number, String expected) {
        // Given
        Places places = new Places(null, Event.MISSING, home, account, number);

        // When
        Route route = router.route(places, 1_000);

        // Then
        assertThat(route.division()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "340102, 340100, 340102",
        "340176, 340100, 340176",
        "340177, 340100, 340177",
        "340178, 340100, 340178",
        "340181, 340100, 340181",
        "340100, 340100,",
        "340199, 340100,",
        "330106, 330100,",
        "110108, 110000,",
        "310115, 310000,",
        "500103, 500000,",
        "429004, 429004,",
        "820000, 820000,"
    })
    void shouldKnowTheCentreAndTheSubBureau(String division, String centre, String subBureau) {
        // Given
        Places places = new Places(null, Event.MISSING, division, null, null);

        // When
        Route route = router.route(places, 0);

        // Then
        assertThat(route.centre()).isEqualTo(new Centre(centre, centre.equals("340100")));
        assertThat(route.subBureau().orElse(null)).isEqualTo(subBureau);
    }

    @Test
    void shouldLeaveItToTheOwnDutyDeskWhereNothingIsKnown() {
        // Given
        Places places = new Places(null, Event.MISSING, null, null, null);

        // When
        Route route = router.route(places, 0);

        // Then
        assertThat(route.division()).isEmpty();
        assertThat(route.subBureau()).isEmpty();
        assertThat(route.centre()).isEqualTo(new Centre("340100", true));
    }
}
