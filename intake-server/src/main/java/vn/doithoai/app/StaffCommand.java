package vn.doithoai.app;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.base.Codes;
import vn.doithoai.office.SecondPerson;
import vn.doithoai.office.SecondPerson.Handed;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Role;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.JsonStaffRegister;
import vn.doithoai.store.JsonUnsentForms;
import vn.doithoai.store.StaffUnreadable;
import vn.doithoai.store.disk.DataLayout;

/** Accounts of the desk from the machine itself, so that a locked-out office can get in; may run beside the server. */
@Command(name = "staff")
final class StaffCommand implements CliCommand {

    /** What can be done. */
    private enum What {
        ADD,
        DISABLE,
        RESET_LINK,
        CONFIRM,
        RESET_FACTOR,
        LIST
    }

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Parameters(index = "0", paramLabel = "WHAT")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID")
    private @Nullable String id;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--post", paramLabel = "POST")
    private String post = "";

    @Option(names = "--role", paramLabel = "ROLE")
    private List<String> roles = List.of();

    StaffCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        Configuration configuration = where.read(environment, words, Map.of());
        DataLayout layout = new DataLayout(configuration.folders().data());
        try {
            JsonStaffRegister staff = JsonStaffRegister.open(layout);
            StaffAdmin admin = admin(staff, layout, configuration, environment);
            return switch (what()) {
                case LIST -> list(staff);
                case ADD -> add(admin);
                case DISABLE -> disable(admin);
                case RESET_LINK ->
                    tell(
                            admin.resetLink(id(), StaffAdmin.MACHINE).map(Handed::link),
                            "staff.link",
                            words.say("staff.unknown", id()));
                case CONFIRM -> confirm(admin);
                case RESET_FACTOR ->
                    tell(
                            Optional.of(id()).filter(admin::withoutFactor),
                            "staff.without-factor",
                            words.say("staff.unknown", id()));
            };
        } catch (StaffUnreadable e) {
            throw new UserError(words.say("data.staff", e.file(), Integer.toString(e.line())), e);
        } catch (IOException e) {
            throw new UserError(
                    words.say("data.unreadable", layout.staff().toString(), String.valueOf(e.getMessage())), e);
        }
    }

    static StaffAdmin admin(
            JsonStaffRegister staff, DataLayout layout, Configuration configuration, Environment environment)
            throws IOException {
        return new StaffAdmin(
                staff,
                JsonAuditLog.open(layout),
                JsonUnsentForms.open(layout),
                environment.clock(),
                environment.random(),
                configuration.desk()::url);
    }

    private What what() {
        return Codes.find(What.class, what).orElseThrow(() -> new UserError(words.say("staff.what", what)));
    }

    private String id() {
        if (id == null || !id.matches(StaffMember.ID_PATTERN)) {
            throw new UserError(words.say("staff.id"));
        }
        return id;
    }

    private int list(JsonStaffRegister staff) {
        staff.all()
                .forEach(member -> environment
                        .out()
                        .println(words.say(
                                "staff.line",
                                member.id(),
                                member.name(),
                                String.join(
                                        " ",
                                        member.roles().stream()
                                                .sorted()
                                                .map(Codes::of)
                                                .toList()),
                                words.say(member.enabled() ? "staff.enabled" : "staff.disabled"))));
        return CliCommand.OK;
    }

    private int add(StaffAdmin admin) {
        if (name == null || name.isBlank()) {
            throw new UserError(words.say("staff.name"));
        }
        StaffMember member = StaffMember.newcomer(id(), name, post, null, roles(), Set.of());
        return tell(
                admin.add(member, StaffAdmin.MACHINE).map(Handed::link), "staff.link", words.say("staff.taken", id()));
    }

    /** Agrees to what waits, where the office has nobody else who could. */
    private int confirm(StaffAdmin admin) {
        SecondPerson.Agreed agreed = admin.second().agree(id(), null, StaffAdmin.MACHINE);
        if (agreed.done() && agreed.code().isEmpty()) {
            return tell(Optional.of(id()), "staff.confirmed", "");
        }
        return tell(
                Optional.of(agreed.code()).filter(code -> agreed.done()),
                "staff.code",
                words.say("staff.nothing-waits", id()));
    }

    private Set<Role> roles() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        Set<String> unknown = new LinkedHashSet<>(roles);
        for (Role role : StaffMember.STAFF_ROLES) {
            if (unknown.remove(Codes.of(role))) {
                chosen.add(role);
            }
        }
        if (chosen.isEmpty() || !unknown.isEmpty()) {
            String all = String.join(
                    ", ",
                    StaffMember.STAFF_ROLES.stream().sorted().map(Codes::of).toList());
            throw new UserError(words.say("staff.roles", all));
        }
        return chosen;
    }

    private int disable(StaffAdmin admin) {
        return switch (admin.disable(id(), StaffAdmin.MACHINE)) {
            case DONE -> tell(Optional.of(id()), "staff.gone", "");
            case NOBODY -> tell(Optional.empty(), "", words.say("staff.unknown", id()));
            case LAST_ADMINISTRATOR -> tell(Optional.empty(), "", words.say("staff.last"));
        };
    }

    private int tell(Optional<String> done, String key, String failure) {
        if (done.isEmpty()) {
            environment.err().println(failure);
            return CliCommand.FAILED;
        }
        environment.out().println(words.say(key, done.get()));
        return CliCommand.OK;
    }
}
