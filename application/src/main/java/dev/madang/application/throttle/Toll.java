package dev.madang.application.throttle;

import dev.madang.application.Collaborator;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Counts callers by the address that they come from and by its network; members who write as guests by the member too. The
 * owner's own machine, which has no address, pays nothing.
 */
@Collaborator
public final class Toll {

    private final Throttle throttle;

    public Toll(Throttle throttle) {
        this.throttle = throttle;
    }

    private record Charge(Allowance allowance, String key) {}

    /** @throws Refusal as {@link Throttle#spend}, and nothing is spent */
    public void spend(Caller caller, Allowance allowance) {
        spend(byPlace(caller, allowance), 1);
    }

    /**
     * Does what costs a guest something, and nothing if it is refused.
     *
     * @throws Refusal as {@link Throttle#spend}, and nothing is done; what the work throws
     */
    public <T> T asGuest(Caller caller, Allowance allowance, long amount, Supplier<T> work) {
        List<Charge> charges = amount == 0 ? List.of() : byPlaceAndMember(caller, allowance);
        spend(charges, amount);
        return orGiveBack(charges, amount, work);
    }

    /** The widest first: where it has nothing left, nobody's count begins. */
    private static List<Charge> byPlace(Caller caller, Allowance allowance) {
        List<Charge> charges = new ArrayList<>();
        AddressKey network = caller.network();
        Allowance ofNetwork = allowance.network();
        if (network != null && ofNetwork != null) {
            charges.add(new Charge(ofNetwork, network.value()));
        }
        AddressKey address = caller.address();
        if (address != null) {
            charges.add(new Charge(allowance, address.value()));
        }
        return charges;
    }

    private static List<Charge> byPlaceAndMember(Caller caller, Allowance allowance) {
        List<Charge> charges = byPlace(caller, allowance);
        Identity identity = caller.identity();
        if (identity != null && !charges.isEmpty()) {
            charges.add(0, new Charge(allowance, "member " + identity.userId()));
        }
        return charges;
    }

    private void spend(List<Charge> charges, long amount) {
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            orGiveBack(charges.subList(0, i), amount, () -> {
                throttle.spend(charge.allowance(), charge.key(), amount);
                return true;
            });
        }
    }

    private <T> T orGiveBack(List<Charge> charges, long amount, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            charges.forEach(charge -> throttle.giveBack(charge.allowance(), charge.key(), amount));
            throw e;
        }
    }
}
