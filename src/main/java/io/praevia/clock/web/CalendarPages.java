package io.praevia.clock.web;

import io.praevia.clock.CalendarOffice;
import io.praevia.clock.Calendars;
import io.praevia.clock.OrganisationCalendar;
import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When people work, for the privacy office: calendars, their closed days, and which department has which. */
@Controller
@RequestMapping("/office/calendars")
class CalendarPages {

    private final Calendars calendars;
    private final CalendarOffice office;
    private final Departments departments;
    private final CalendarLines lines;

    CalendarPages(Calendars calendars, CalendarOffice office, Departments departments, CalendarLines lines) {
        this.calendars = calendars;
        this.office = office;
        this.departments = departments;
        this.lines = lines;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String list(Model model) {
        model.addAttribute("calendars", calendars.all().stream().map(lines::of).toList());
        model.addAttribute("departments", departments.active());
        model.addAttribute("chosen", calendars.departments());
        return "clock/calendars";
    }

    @GetMapping("/new")
    @Allowed.PrivacyOfficer
    String blank(Model model) {
        return form(model, CalendarForm.blank());
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String create(CalendarForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            office.create(form.name(), form.place(), form.days());
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            return form(model, form);
        }
        return done("/office/calendars", "created", after);
    }

    @GetMapping("/{id}")
    @Allowed.PrivacyOfficer
    String edit(@PathVariable UUID id, Model model) {
        OrganisationCalendar calendar = calendars.get(id);
        return page(model, calendar, CalendarForm.of(calendar));
    }

    @PostMapping("/{id}")
    @Allowed.PrivacyOfficer
    String change(
            @PathVariable UUID id,
            CalendarForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            office.change(id, form.name(), form.place(), form.days(), form.version() == null ? 0 : form.version());
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            return page(model, calendars.get(id), form);
        }
        return done("/office/calendars", "changed", after);
    }

    @PostMapping("/{id}/closed")
    @Allowed.PrivacyOfficer
    String close(
            @PathVariable UUID id,
            CalendarForm.DayOff typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            office.close(id, typed.day(), typed.dayName());
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            model.addAttribute("typed", typed);
            return edit(id, model);
        }
        return done("/office/calendars/" + id, "closed", after);
    }

    @PostMapping("/{id}/open")
    @Allowed.PrivacyOfficer
    String open(@PathVariable UUID id, @RequestParam LocalDate day, RedirectAttributes after) {
        office.open(id, day);
        return done("/office/calendars/" + id, "opened", after);
    }

    @PostMapping("/departments/{department}")
    @Allowed.PrivacyOfficer
    String assign(
            @PathVariable String department,
            @RequestParam(required = false) @Nullable UUID calendar,
            RedirectAttributes after) {
        office.assign(new DepartmentId(department), calendar);
        return done("/office/calendars", "assigned", after);
    }

    private String page(Model model, OrganisationCalendar calendar, CalendarForm form) {
        model.addAttribute("line", lines.of(calendar));
        return form(model, form);
    }

    private String form(Model model, CalendarForm form) {
        model.addAttribute("form", form);
        model.addAttribute("weekdays", CalendarForm.weekdays(LocaleContextHolder.getLocale()));
        model.addAttribute("places", CalendarForm.sorted(calendars.places(LocaleContextHolder.getLocale())));
        return "clock/calendar";
    }

    private static String done(String where, String what, RedirectAttributes after) {
        after.addFlashAttribute("said", Message.of("clock.said." + what).toString());
        return "redirect:" + where;
    }
}
