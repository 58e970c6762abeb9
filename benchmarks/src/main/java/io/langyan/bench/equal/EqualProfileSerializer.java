package io.langyan.bench.equal;

import io.langyan.job.serial.CompactSerializer;
import io.langyan.job.serial.FormatSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The stored form of an {@link EqualProfile}: fixed widths; identities of settled payments are left out. */
final class EqualProfileSerializer extends CompactSerializer<EqualProfile> {
    static final EqualProfileSerializer INSTANCE = new EqualProfileSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public EqualProfile copy(EqualProfile from) {
        return from.copy();
    }

    @Override
    public void serialize(EqualProfile profile, DataOutputView out) throws IOException {
        out.writeLong(profile.timer);
        writePayments(profile.payments, out);
        CallRows calls = profile.calls;
        out.writeShort(calls.size);
        for (int i = 0; i < calls.size; i++) {
            out.writeLong(calls.answeredAt[i]);
            out.writeLong(calls.releasedAt[i]);
            out.writeLong(calls.record[i]);
        }
        PayeeRows payees = profile.payees;
        out.writeShort(payees.size);
        for (int i = 0; i < payees.size; i++) {
            out.writeLong(payees.payee[i]);
            out.writeLong(payees.paidAt[i]);
        }
    }

    @Override
    public EqualProfile deserialize(DataInputView in) throws IOException {
        long timer = in.readLong();
        PaymentRows payments = readPayments(in);
        CallRows calls = new CallRows(in.readShort());
        calls.size = calls.record.length;
        for (int i = 0; i < calls.size; i++) {
            calls.answeredAt[i] = in.readLong();
            calls.releasedAt[i] = in.readLong();
            calls.record[i] = in.readLong();
        }
        PayeeRows payees = new PayeeRows(in.readShort());
        payees.size = payees.payee.length;
        for (int i = 0; i < payees.size; i++) {
            payees.payee[i] = in.readLong();
            payees.paidAt[i] = in.readLong();
        }
        EqualProfile profile = new EqualProfile(payments, calls, payees);
        profile.timer = timer;
        return profile;
    }

    private static void writePayments(PaymentRows rows, DataOutputView out) throws IOException {
        out.writeShort(rows.size);
        for (int i = 0; i < rows.size; i++) {
            out.writeLong(rows.time[i]);
            out.writeLong(rows.amount[i]);
            out.writeLong(rows.payee[i]);
            if (rows.evidence[i] == null) {
                out.writeByte(-1);
            } else {
                byte[] evidence = rows.evidence[i].getBytes(StandardCharsets.UTF_8);
                out.writeByte(evidence.length);
                out.write(evidence);
                out.writeLong(rows.record[i]);
                out.writeByte(rows.said[i]);
            }
        }
    }

    private static PaymentRows readPayments(DataInputView in) throws IOException {
        int size = in.readShort();
        PaymentRows rows = new PaymentRows(size + 1);
        rows.size = size;
        for (int i = 0; i < size; i++) {
            rows.time[i] = in.readLong();
            rows.amount[i] = in.readLong();
            rows.payee[i] = in.readLong();
            int length = in.readByte();
            if (length >= 0) {
                byte[] evidence = new byte[length];
                in.readFully(evidence);
                rows.evidence[i] = new String(evidence, StandardCharsets.UTF_8);
                rows.record[i] = in.readLong();
                rows.said[i] = in.readByte();
            }
        }
        return rows;
    }

    @Override
    public TypeSerializerSnapshot<EqualProfile> snapshotConfiguration() {
        return new Snapshot();
    }

    /** The snapshot of {@link EqualProfileSerializer}. */
    public static final class Snapshot extends FormatSnapshot<EqualProfile> {
        /** The present form. */
        public Snapshot() {
            super(1, () -> INSTANCE);
        }
    }
}
