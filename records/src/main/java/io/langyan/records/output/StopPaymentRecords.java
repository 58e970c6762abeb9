package io.langyan.records.output;

import io.langyan.engine.stop.Proposal;
import io.langyan.engine.stop.ProposalUpdate;
import io.langyan.schema.Explanation;
import io.langyan.schema.StopPayment;
import io.langyan.schema.StopPaymentItem;
import io.langyan.schema.StopPaymentStatus;
import java.math.BigDecimal;

/** From proposals to stop money to records of the stop-payments topic. */
public final class StopPaymentRecords {
    private static final int MOST_STOPS = 2;

    private StopPaymentRecords() {}

    /** The record for an update of a proposal. */
    public static StopPayment toAvro(ProposalUpdate update) {
        Proposal proposal = update.proposal();
        StopPayment stop = new StopPayment();
        stop.setProposalId(proposal.proposalId());
        stop.setRevision(update.revision());
        stop.setStatus(update.lifted() ? StopPaymentStatus.LIFTED : StopPaymentStatus.STANDING);
        stop.setFinal$(update.isFinal());
        stop.setAccount(proposal.account());
        stop.setAgent(proposal.agent());
        stop.setAmountMinor(proposal.amountMinor());
        stop.setPaidInMinor(proposal.paidInMinor());
        stop.setBelievedLeftMinor(proposal.believedLeftMinor());
        stop.setPayments(proposal.payments().stream()
                .map(payment -> new StopPaymentItem(payment.endToEndId(), payment.amountMinor(), payment.time()))
                .toList());
        stop.setVictims(proposal.victims());
        stop.setWarningIds(proposal.warningIds());
        stop.setOrdinal(proposal.ordinal());
        stop.setMadeAt(proposal.madeAt());
        stop.setExpiresAt(proposal.expiresAt());
        stop.setExplanation(update.lifted() ? lifted(proposal) : standing(proposal));
        stop.setDecision(decision(proposal));
        return stop;
    }

    private static Explanation standing(Proposal proposal) {
        String paid = yuan(proposal.paidInMinor());
        String left = yuan(proposal.believedLeftMinor());
        String there = yuan(proposal.amountMinor());
        String zh = proposal.victims() + " 名受害人向该账户付款 " + proposal.payments().size() + " 笔，共 " + paid + " 元";
        String en = counted(proposal.victims(), "victim") + " paid " + paid + " yuan into the account in "
                + counted(proposal.payments().size(), "payment");
        return proposal.believedLeftMinor() == 0
                ? new Explanation(zh + "，建议止付 " + there + " 元。", en + "; it is proposed to stop " + there + " yuan.")
                : new Explanation(
                        zh + "，据信已转出 " + left + " 元，建议止付余下的 " + there + " 元。",
                        en + ", of which " + left + " yuan are believed to have left; it is proposed to stop the other "
                                + there + " yuan.");
    }

    private static Explanation lifted(Proposal proposal) {
        return proposal.amountMinor() == 0
                ? new Explanation(
                        "受害人的钱据信已全部转出，提议撤销；请追查去向。",
                        "All of the victims' money is believed to have left: the proposal is lifted; follow where it went.")
                : new Explanation(
                        "付款已退回，或相关预警已撤回、系误报，提议撤销；已止付的应予解除。",
                        "The payments came back, or the warnings were withdrawn or wrong: the proposal is lifted; whatever was"
                                + " stopped is to be released.");
    }

    /** Two stops an account, 48 hours each (the order of 2016 on telecom fraud); then it takes a freeze, by law. */
    private static Explanation decision(Proposal proposal) {
        return proposal.ordinal() <= MOST_STOPS
                ? new Explanation(
                        "由反诈中心民警决定，经止付平台发银行核对账号、户名、金额和时间；每个账户最多止付两次，每次 48 小时，这是第 " + proposal.ordinal() + " 次提议。",
                        "An officer of the anti-fraud centre decides and asks the bank through the stop-payment platform, which"
                                + " checks account, name, amount and time. An account may be stopped twice, for 48 hours each:"
                                + " this is proposal " + proposal.ordinal() + ".")
                : new Explanation(
                        "这是该账户第 " + proposal.ordinal() + " 次提议；若已止付两次，不得再止付，由办案民警依法申请冻结。",
                        "This is proposal " + proposal.ordinal()
                                + " on the account: once it was stopped twice it may not be"
                                + " stopped again; the officer of the case applies for a freeze by law.");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
