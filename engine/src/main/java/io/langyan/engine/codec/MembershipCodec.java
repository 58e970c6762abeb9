package io.langyan.engine.codec;

import io.langyan.engine.event.Memberships;
import java.io.IOException;

/** The encoded form of {@link Memberships}: the places that were asked about, then what they are on, mostly nothing. */
public final class MembershipCodec {
    private MembershipCodec() {}

    /** Writes memberships: one byte where few places were asked about and none is on a list. */
    public static void write(Memberships memberships, Output out) throws IOException {
        boolean any = memberships.size() > 0;
        out.unsigned(Integer.toUnsignedLong(memberships.asked()) << 1 | (any ? 1 : 0));
        if (any) {
            out.unsigned(memberships.size());
            for (int i = 0; i < memberships.size(); i++) {
                out.octet(memberships.place(i));
                out.hash(memberships.list(i));
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Memberships read(Input in) throws IOException {
        long header = in.unsigned();
        int asked = (int) (header >>> 1);
        Memberships memberships = Memberships.UNASKED;
        for (int left = (header & 1) == 0 ? 0 : in.count(); left > 0; left--) {
            memberships = memberships.with(in.octet(), in.hash());
        }
        for (int place = Memberships.PERSON; place < Memberships.MOST_PLACES; place++) {
            if ((asked & Memberships.bit(place)) != 0 && !memberships.isAsked(place)) {
                memberships = memberships.with(place);
            }
        }
        return memberships;
    }
}
