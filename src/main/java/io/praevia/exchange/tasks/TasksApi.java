package io.praevia.exchange.tasks;

import io.praevia.exchange.api.Page;
import io.praevia.identity.Allowed;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TasksApi {

    private final WorkItems items;
    private final TaskCompletion completion;
    private final TaskViews views;

    TasksApi(WorkItems items, TaskCompletion completion, TaskViews views) {
        this.items = items;
        this.completion = completion;
        this.views = views;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "What needs you, most urgent first")
    Page<TaskView> mine(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = Page.SIZE) int limit) {
        int size = Page.size(limit);
        List<WorkItem> found = items.mine(Optional.ofNullable(after), size + 1);
        return Page.of(found, size, WorkItem::id, views.of(found));
    }

    @GetMapping("/{task}")
    @Allowed.SignedIn
    @Operation(summary = "One task that waits for you, or did")
    TaskView get(@PathVariable String task) {
        return views.of(items.get(task));
    }

    @PostMapping("/{task}/claim")
    @Allowed.SignedIn
    @Operation(summary = "Take a task on, so that colleagues leave it alone")
    TaskView claim(@PathVariable String task) {
        items.claim(task);
        return get(task);
    }

    @PostMapping("/{task}/release")
    @Allowed.SignedIn
    @Operation(summary = "Give a task back to your colleagues")
    TaskView release(@PathVariable String task) {
        items.release(task);
        return get(task);
    }

    @PostMapping("/{task}/completion")
    @Allowed.SignedIn
    @Operation(summary = "Complete a task: all that the body says happens, or nothing")
    TaskView complete(@PathVariable String task, @RequestBody Completion body) {
        return views.of(completion.complete(task, body));
    }
}
