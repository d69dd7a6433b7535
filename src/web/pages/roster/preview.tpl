<nav class="trail" aria-label="[[forms.trail]]"><a href="/roster?affiliate={{SLUG}}">[[roster.title]]</a></nav>
<h1 class="title">[[roster.preview_title]]</h1>
<p class="lead">{{AFFILIATE}}, {{FILE}}. {{READ_WORDS}} [[roster.preview_lead]]</p>
{{#LOSES_MANY}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[roster.loses_many]]</strong> [[roster.loses_many_more]]</p></div></div>{{/LOSES_MANY}}
<div class="group split split-reading">
<div>
{{#FAULTS}}<section class="group" aria-labelledby="faults-title">
<h2 class="title-section" id="faults-title">{{FAULT_COUNT_WORDS}}</h2>
<p class="second-line">[[roster.faults_words]]</p>
<div class="table-scroll" tabindex="0" role="group" aria-labelledby="faults-title"><table class="usa-table">
<caption class="usa-sr-only">{{FAULT_COUNT_WORDS}}</caption>
<thead><tr><th scope="col" class="number">[[roster.line]]</th><th scope="col">[[roster.problem]]</th></tr></thead>
<tbody>{{#FAULT}}<tr><th scope="row" class="number">{{LINE}}</th><td>{{SENTENCE}}</td></tr>
{{/FAULT}}</tbody></table></div>
{{#MORE_FAULTS}}<p class="small slate">[[roster.more_faults]]</p>{{/MORE_FAULTS}}
<p class="actions"><a class="link-strong link-small" href="/roster/uploads/{{UPLOAD}}/faults.csv">[[roster.faults_csv]]</a></p>
</section>{{/FAULTS}}
{{#KIND}}<section class="group">
<h2 class="title-side">{{WORDS}}</h2>
{{#EXAMPLES}}<ul class="reading">{{#EXAMPLE}}<li>{{NAME}} <span>{{EMAIL}}, {{NUMBER}}</span></li>{{/EXAMPLE}}</ul>
{{#MORE}}<p class="small slate">{{MORE_WORDS}}</p>{{/MORE}}{{/EXAMPLES}}
</section>{{/KIND}}
<p class="group">{{UNCHANGED_WORDS}}{{#IS_PART}} [[roster.part_words]]{{/IS_PART}}</p>
</div>
<aside aria-label="[[roster.decide]]">
<h2 class="title-side">[[roster.decide]]</h2>
<p class="after-title">[[roster.decide_words]]</p>
{{#CAN_IMPORT}}<form class="form" action="/roster/uploads/{{UPLOAD}}" method="post">
[[>shared/csrf]]
[[>shared/error_summary]]
{{#FAULTS}}<div class="usa-checkbox">{{#GOOD_ONES_ERROR}}<p class="usa-error-message" id="good-ones-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/GOOD_ONES_ERROR}}<input class="usa-checkbox__input" type="checkbox" name="good-ones" id="good-ones" value="yes"><label class="usa-checkbox__label" for="good-ones">[[roster.good_ones]]</label></div>{{/FAULTS}}
<p class="actions"><button class="usa-button usa-button--wide" type="submit">[[roster.import_now]]</button></p>
</form>{{/CAN_IMPORT}}
<form action="/roster/uploads/{{UPLOAD}}/discard" method="post">[[>shared/csrf]]<p class="actions"><button class="link-button link-strong" type="submit">[[roster.discard]]</button></p></form>
<p class="small slate group-tight">[[roster.privacy]]</p>
</aside>
</div>
