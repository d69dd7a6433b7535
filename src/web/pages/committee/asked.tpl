<dl class="pairs">{{#PAIR}}<div><dt>{{LABEL}}</dt><dd>{{VALUE}}</dd></div>{{/PAIR}}</dl>
{{#LOG}}<section class="group" aria-labelledby="log-title">
<h2 class="title-side" id="log-title">[[committee.time_log]]</h2>
<div class="table-scroll" tabindex="0" role="group" aria-labelledby="log-title"><table class="usa-table">
<caption class="usa-sr-only">[[committee.time_log]]</caption>
<thead><tr><th scope="col">[[committee.day]]</th><th scope="col">[[committee.task]]</th><th scope="col" class="number">[[committee.time]]</th><th scope="col" class="number">[[committee.running_total]]</th></tr></thead>
<tbody>{{#LOG_ROW}}<tr><th scope="row">{{DAY}}</th><td>{{TASK}}</td><td class="number">{{TIME}}</td><td class="number">{{TOTAL}}</td></tr>
{{/LOG_ROW}}</tbody>
<tfoot><tr><th scope="row" colspan="3">[[committee.logged]]</th><td class="number">{{LOG_TOTAL}}</td></tr></tfoot>
</table></div>
</section>{{/LOG}}
