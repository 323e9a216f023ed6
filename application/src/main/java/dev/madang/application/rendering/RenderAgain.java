package dev.madang.application.rendering;

import dev.madang.application.Chore;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.RenderingRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders what an earlier renderer rendered, or none, some at a time, so that those who write needn't wait long for it. */
@UseCase
public final class RenderAgain implements Chore {

    private static final int BATCH = 50;

    private final Transactions transactions;
    private final List<RenderingRepository> repositories;
    private final Markdown markdown;
    private final Renderer renderer;

    public RenderAgain(
            Transactions transactions, List<RenderingRepository> repositories, Markdown markdown, Renderer renderer) {
        this.transactions = transactions;
        this.repositories = repositories;
        this.markdown = markdown;
        this.renderer = renderer;
    }

    @Override
    public void run() {
        repositories.forEach(this::renderAll);
    }

    private void renderAll(RenderingRepository repository) {
        for (Map<Long, Content> batch = next(repository); !batch.isEmpty(); batch = next(repository)) {
            Map<Long, Content> rendered = new LinkedHashMap<>();
            batch.forEach((id, content) -> rendered.put(id, renderer.render(content)));
            transactions.run(() -> rendered.forEach(repository::keepRendering));
        }
    }

    private Map<Long, Content> next(RenderingRepository repository) {
        return transactions.run(() -> repository.renderedBefore(markdown.version(), BATCH));
    }
}
