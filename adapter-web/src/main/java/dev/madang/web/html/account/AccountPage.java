package dev.madang.web.html.account;

import dev.madang.application.account.AccountView;
import dev.madang.application.post.PostView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;
import java.util.List;

/**
 * @param unpublished the member's own posts that nobody else sees
 * @param current the id of the session that asks
 */
record AccountPage(PageContext context, AccountView account, List<PostView> unpublished, long current)
        implements PageModel {

    @Override
    public String template() {
        return "account/account.jte";
    }
}
