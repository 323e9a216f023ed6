package dev.madang.web.html.report;

import dev.madang.application.Page;
import dev.madang.application.report.ReportView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

record ReportsPage(PageContext context, Page<ReportView, Long> reports) implements PageModel {

    @Override
    public String template() {
        return "report/reports.jte";
    }
}
