package io.langyan.cli.city;

import io.langyan.records.Topic;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import java.util.ArrayList;
import java.util.List;

/** The calls and messages of an ordinary day. */
final class EverydayCalls {
    private static final String[] BANK_LINES = {"95588", "95533", "95599", "95511"};

    private EverydayCalls() {}

    /** Two relatives talk; both legs are recorded. */
    static List<Emission> family(Scene scene, long time) {
        Citizen caller = scene.city().anyCaller(scene.random());
        Citizen callee = scene.city().relativeOf(caller);
        long answered = time + PhoneCall.RINGING;
        PhoneCall call = new PhoneCall(
                scene.id("c"), caller.msisdn(), callee.msisdn(), answered, answered + scene.seconds(20, 240));
        List<Emission> records = new ArrayList<>(call.placedBy(caller, scene.random()));
        records.addAll(call.receivedBy(callee, scene.random()));
        return records;
    }

    /** A courier stands at the door. */
    static List<Emission> courier(Scene scene, long time) {
        String courier = Ids.courier(scene.random().nextInt(20));
        return received(
                scene, scene.city().anyone(scene.random()), courier, time + PhoneCall.RINGING, scene.seconds(8, 50));
    }

    /** A bank or an insurer calls from its published line. */
    static List<Emission> bankLine(Scene scene, long time) {
        String line = BANK_LINES[scene.random().nextInt(BANK_LINES.length)];
        return received(
                scene, scene.city().anyone(scene.random()), line, time + PhoneCall.RINGING, scene.seconds(60, 420));
    }

    /** A relative abroad calls home, as every week; whoever has none there is called by a neighbour instead. */
    static List<Emission> abroad(Scene scene, long time) {
        Citizen home = scene.city().anyone(scene.random());
        if (home.overseasRelatives().isEmpty()) {
            return family(scene, time);
        }
        return received(
                scene, home, home.overseasRelatives().get(0), time + PhoneCall.RINGING, scene.seconds(240, 1200));
    }

    /** A bank or a shop sends a code or a receipt. */
    static List<Emission> message(Scene scene, long time) {
        Citizen citizen = scene.city().anyone(scene.random());
        String id = scene.id("s");
        Call record = Call.newBuilder()
                .setRecordId(id)
                .setCallReference(id)
                .setRecordType(CallRecordType.MT_SMS)
                .setPhase(CallPhase.END)
                .setEventTime(time)
                .setServedMsisdn(citizen.msisdn())
                .setCallingNumber("10690" + (10_000 + scene.random().nextInt(1000)))
                .setCalledNumber(citizen.msisdn())
                .setInternationalTrunk(false)
                .setServedDivision(citizen.division())
                .setFeed(citizen.operator().feed())
                .build();
        long arrival = time + scene.random().nextLong(100, 2_000);
        return List.of(new Emission(arrival, Topic.CALLS, citizen.msisdn(), id, record));
    }

    /** A call from somebody whom no operator of the city serves. */
    static List<Emission> received(Scene scene, Citizen callee, String caller, long answered, long talkMillis) {
        return new PhoneCall(scene.id("c"), caller, callee.msisdn(), answered, answered + talkMillis)
                .receivedBy(callee, scene.random());
    }
}
