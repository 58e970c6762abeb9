package io.langyan.job.serial;

import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.happening;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.core.Profile;
import io.langyan.engine.core.SubjectCore;
import io.langyan.engine.desk.Feedback;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCount;
import io.langyan.job.count.SourceCountSerializer;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.CounterpartyMessageSerializer;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.identity.IdentityHistorySerializer;
import io.langyan.job.identity.LookupMessage;
import io.langyan.job.identity.LookupMessageSerializer;
import io.langyan.job.intake.Gated;
import io.langyan.job.intake.GatedRecord;
import io.langyan.job.intake.GatedRecordSerializer;
import io.langyan.job.intake.GatedSerializer;
import io.langyan.job.intake.Punctuality;
import io.langyan.job.intake.SourceMessage;
import io.langyan.job.intake.SourceMessageSerializer;
import io.langyan.job.subject.ProfileSerializer;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectMessageSerializer;
import io.langyan.job.subject.SubjectState;
import io.langyan.job.testing.Rules;
import io.langyan.job.testing.TestRecords;
import io.langyan.records.Topic;
import io.langyan.records.decode.Accepted;
import io.langyan.records.event.EventMapper;
import io.langyan.records.event.LookupKey;
import io.langyan.records.event.RoutedEvent;
import io.langyan.records.identity.IdentityHistory;
import io.langyan.records.tag.TagPeriod;
import io.langyan.records.tag.TagUpdate;
import io.langyan.records.watchlist.ListHistory;
import io.langyan.records.watchlist.ListKey;
import io.langyan.records.watchlist.ListPeriod;
import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SerializersTest {
    private static final Accepted PAYMENT = (Accepted)
            ((SourceMessage.Arrived) TestRecords.arrived(TestRecords.transfer("e1", "A1", "A2", 100, NOON), 3, NOON))
                    .decoded();
    private static final Identity IDENTITY = TestRecords.identity(IdentityKind.ACCOUNT, "A1", "p1");
    private static final Memberships MEMBERSHIPS =
            Memberships.UNASKED.with(Memberships.PERSON).with(1, 17).with(2, 3, 4);
    private static final ListPeriod PERIOD = new ListPeriod(17, NOON, Long.MAX_VALUE, true);
    private static final ListKey LISTED = new ListKey(ListKey.Kind.PHONE, "+85221896555");
    private static final Feedback FEEDBACK = new Feedback("f1", "p1", "w1", NOON, FeedbackType.ALREADY_PAID, 3_000_000);
    private static final LookupKey KEY = new LookupKey(LookupKey.Kind.ACCOUNT, "A1");

    static Stream<Arguments> values() {
        RoutedEvent routed =
                new EventMapper(Catalogues.shipped()).map(PAYMENT).get(0).late(true);
        return Stream.of(
                Arguments.of(new SubjectMessageSerializer(), happening(answer("c1", NOON))),
                Arguments.of(
                        new SubjectMessageSerializer(),
                        new SubjectMessage.Happening("p1", transfer("e1", NOON, "X9"), Topic.PAYMENTS, false, true)),
                Arguments.of(
                        new SubjectMessageSerializer(),
                        new SubjectMessage.Reached("p1", new Contact("+8613800000001", null, NOON, Event.MISSING))),
                Arguments.of(
                        new SubjectMessageSerializer(),
                        happening(transfer("e1", NOON, "X9").with(MEMBERSHIPS))),
                Arguments.of(
                        new SubjectMessageSerializer(),
                        happening(answer("c1", NOON).with(MEMBERSHIPS))),
                Arguments.of(new SubjectMessageSerializer(), new SubjectMessage.Listed("p1", PERIOD)),
                Arguments.of(new CounterpartyMessageSerializer(), new CounterpartyMessage.Entered(LISTED, PERIOD)),
                Arguments.of(
                        new CounterpartyMessageSerializer(),
                        new CounterpartyMessage.Asking(
                                LISTED, 2, (SubjectMessage.Happening) happening(transfer("e1", NOON, "X9")))),
                Arguments.of(new ListHistorySerializer(), ListHistory.EMPTY.with(PERIOD)),
                Arguments.of(
                        new SubjectMessageSerializer(),
                        ((SubjectMessage.Happening) happening(transfer("e1", NOON, "X9"))).revision()),
                Arguments.of(
                        new CounterpartyMessageSerializer(),
                        new CounterpartyMessage.Tagged(
                                LISTED, new TagUpdate(3, List.of(new TagPeriod(1, 2, NOON, "e1", NOON + 1))))),
                Arguments.of(new LookupMessageSerializer(), new LookupMessage.Asking(KEY, routed)),
                Arguments.of(new LookupMessageSerializer(), new LookupMessage.Known(KEY, IDENTITY)),
                Arguments.of(new SourceMessageSerializer(), new SourceMessage.Arrived(Topic.PAYMENTS, 3, PAYMENT)),
                Arguments.of(new SourceMessageSerializer(), TestRecords.rejected(Topic.CALLS, 2)),
                Arguments.of(new SourceMessageSerializer(), new SourceMessage.PartitionOpened(Topic.CALLS, 2)),
                Arguments.of(new SourceMessageSerializer(), new SourceMessage.PartitionEnded(Topic.CALLS, 2)),
                Arguments.of(
                        new LookupMessageSerializer(),
                        new LookupMessage.Read("subtask#1", new ReadUpTo(Topic.CALLS, 17, 2, 0, 4))),
                Arguments.of(
                        SubjectMessageSerializer.INSTANCE,
                        new SubjectMessage.Read("subtask#1", new ReadUpTo(Topic.CALLS, 17, 2, 0, 4))),
                Arguments.of(new SourceMessageSerializer(), new SourceMessage.PartitionRead(Topic.CALLS, 3, 17)),
                Arguments.of(new GatedSerializer(), new Gated.FeedRead(Topic.PAYMENTS, 17)),
                Arguments.of(new GatedSerializer(), new GatedRecord(PAYMENT, Punctuality.LATE)),
                Arguments.of(new GatedRecordSerializer(), new GatedRecord(PAYMENT, Punctuality.LATE)),
                Arguments.of(new SourceCountSerializer(), new SourceCount(Topic.CALLS, Count.LATE, 1L << 40)),
                Arguments.of(new SubjectMessageSerializer(), new SubjectMessage.Reported(FEEDBACK, NOON + 1)),
                Arguments.of(new DeskMessageSerializer(), new DeskMessage.Reported(FEEDBACK)),
                Arguments.of(new IdentityHistorySerializer(), IdentityHistory.EMPTY.with(IDENTITY)),
                Arguments.of(new AvroRecordSerializer<>(Identity.class), IDENTITY));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void shouldReadWhatItWrote(TypeSerializer<T> serializer, T value) throws Exception {
        // Given
        byte[] bytes = write(serializer, value);

        // When
        T read = serializer.deserialize(new DataInputDeserializer(bytes));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void shouldCopyBytesAsTheyAre(TypeSerializer<T> serializer, T value) throws Exception {
        // Given
        byte[] bytes = write(serializer, value);
        DataOutputSerializer copy = new DataOutputSerializer(64);

        // When
        serializer.copy(new DataInputDeserializer(bytes), copy);

        // Then
        assertThat(copy.getCopyOfBuffer()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void shouldWorkOnAfterItTravelled(TypeSerializer<T> serializer, T value) throws Exception {
        // Given
        TypeSerializer<T> travelled = InstantiationUtil.clone(serializer);

        // When
        byte[] bytes = write(travelled, value);

        // Then
        assertThat(bytes).isEqualTo(write(serializer, value));
        assertThat(travelled).isEqualTo(serializer).hasSameHashCodeAs(serializer);
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void shouldTakeOverStateOfTheSameForm(TypeSerializer<T> serializer, T value) throws Exception {
        // Given
        byte[] bytes = write(serializer, value);

        // When
        TypeSerializerSnapshot<T> restored = throughSavepoint(serializer.snapshotConfiguration());

        // Then
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(restored)
                        .isCompatibleAsIs())
                .isTrue();
        assertThat(restored.restoreSerializer().deserialize(new DataInputDeserializer(bytes)))
                .usingRecursiveComparison()
                .isEqualTo(value);
    }

    @Test
    void shouldTakeOverStateOfAnEarlierForm() throws Exception {
        // Given
        ChangingForm.current = 1;
        TypeSerializerSnapshot<SourceCount> earlier = throughSavepoint(new ChangingForm());
        ChangingForm.current = 2;

        // When
        boolean compatible =
                new ChangingForm().resolveSchemaCompatibility(earlier).isCompatibleAsIs();

        // Then
        assertThat(compatible).isTrue();
    }

    @Test
    void shouldRefuseStateOfALaterForm() throws Exception {
        // Given
        ChangingForm.current = 2;
        TypeSerializerSnapshot<SourceCount> later = throughSavepoint(new ChangingForm());
        ChangingForm.current = 1;

        // When
        boolean incompatible =
                new ChangingForm().resolveSchemaCompatibility(later).isIncompatible();

        // Then
        assertThat(incompatible).isTrue();
    }

    @Test
    void shouldKeepAProfileAndItsCopyApart() {
        // Given
        SubjectCore core = new SubjectCore(Rules.shipped().plan(), CoreSettings.DEFAULT);
        SubjectState state = new SubjectState(new Profile(), Profile.NO_TIMER);
        core.onEvent("p1", state.profile(), answer("c1", NOON), false, Long.MIN_VALUE);
        SubjectState copy = ProfileSerializer.INSTANCE.copy(state);

        // When
        core.onEvent("p1", state.profile(), transfer("e1", NOON + 12 * MINUTE, "X9"), false, Long.MIN_VALUE);

        // Then
        assertThat(copy.profile().timer()).isEqualTo(Profile.NO_TIMER);
        assertThat(state.profile().timer()).isNotEqualTo(Profile.NO_TIMER);
    }

    @Test
    void shouldKeepTheTimerWithTheProfile() throws Exception {
        // Given
        byte[] bytes = write(ProfileSerializer.INSTANCE, new SubjectState(new Profile(), NOON));

        // When
        SubjectState read = ProfileSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes));

        // Then
        assertThat(read.registeredTimer()).isEqualTo(NOON);
    }

    private static <T> byte[] write(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    private static <T> TypeSerializerSnapshot<T> throughSavepoint(TypeSerializerSnapshot<T> snapshot)
            throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), SerializersTest.class.getClassLoader());
    }

    /** The snapshot of a serializer whose form changes from release to release. */
    public static final class ChangingForm extends FormatSnapshot<SourceCount> {
        private static int current;

        /** The form of the present release. */
        public ChangingForm() {
            super(current, SourceCountSerializer::new);
        }
    }
}
