package io.langyan.cli.city;

import io.langyan.schema.AccountType;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import java.util.List;

/** The payments of an ordinary day, all but the purchases between parties who have paid each other before. */
final class EverydayPayments {
    private static final String HOME = "340104";

    private EverydayPayments() {}

    /** Somebody scans a code in a shop. */
    static List<Emission> purchase(Scene scene, long time) {
        Citizen buyer = scene.city().anyone(scene.random());
        String shop = Ids.merchant(scene.random().nextInt(300));
        return List.of(Transfer.of(
                        scene.id("p"),
                        Parties.person(buyer),
                        Parties.outside(shop, AccountType.MERCHANT, HOME),
                        scene.yuan(5, 300, 1))
                .as(PaymentKind.MERCHANT)
                .by(PaymentChannel.QR)
                .at(time, scene.random()));
    }

    /** A salary arrives. */
    static List<Emission> salary(Scene scene, long time) {
        return List.of(salaryOf(scene, scene.city().anyone(scene.random()), time));
    }

    /** Somebody pays the landlord; owners pay a relative's share of the electricity instead. */
    static List<Emission> rent(Scene scene, long time) {
        Citizen tenant = scene.city().anyone(scene.random());
        return List.of(tenant.rents() ? rentOf(scene, tenant, time) : reliefOf(scene, tenant, time));
    }

    /** Somebody moves money between accounts of their own. */
    static List<Emission> ownAccounts(Scene scene, long time) {
        Citizen owner = scene.city().anyone(scene.random());
        return List.of(
                Transfer.of(scene.id("p"), Parties.savings(owner), Parties.person(owner), scene.yuan(1000, 50_000, 100))
                        .at(time, scene.random()));
    }

    /** Somebody helps out a relative. */
    static List<Emission> relative(Scene scene, long time) {
        return List.of(reliefOf(scene, scene.city().anyone(scene.random()), time));
    }

    /** A clerk pays a supplier. */
    static List<Emission> supplier(Scene scene, long time) {
        Company company = scene.city().anyCompany(scene.random());
        int which = scene.random().nextInt(company.suppliers().size());
        return List.of(supplierOf(scene, company, which, time));
    }

    static Emission salaryOf(Scene scene, Citizen employee, long time) {
        Company employer = scene.city().employerOf(employee);
        return Transfer.of(
                        scene.id("p"),
                        Parties.company(employer, scene.city().clerkOf(employer)),
                        Parties.person(employee),
                        scene.yuan(4000, 15_000, 10) + 1)
                .by(PaymentChannel.WEB)
                .saying("工资")
                .at(time, scene.random());
    }

    static Emission rentOf(Scene scene, Citizen tenant, long time) {
        return Transfer.of(
                        scene.id("p"),
                        Parties.person(tenant),
                        Parties.outside(tenant.landlord(), AccountType.PERSONAL, HOME),
                        scene.yuan(1500, 4000, 100))
                .saying("房租")
                .at(time, scene.random());
    }

    static Emission reliefOf(Scene scene, Citizen citizen, long time) {
        return Transfer.of(
                        scene.id("p"),
                        Parties.person(citizen),
                        Parties.person(scene.city().relativeOf(citizen)),
                        scene.yuan(200, 8000, 100))
                .at(time, scene.random());
    }

    static Emission supplierOf(Scene scene, Company company, int which, long time) {
        return Transfer.of(
                        scene.id("p"),
                        Parties.company(company, scene.city().clerkOf(company)),
                        Parties.outside(company.suppliers().get(which), AccountType.CORPORATE, HOME),
                        scene.yuan(10_000, 200_000, 10) + 3)
                .by(PaymentChannel.WEB)
                .leavingYuan(scene.yuan(300_000, 900_000, 1))
                .saying("货款")
                .at(time, scene.random());
    }
}
