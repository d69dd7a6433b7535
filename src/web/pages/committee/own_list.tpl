<div class="list-head">
<div><h1 class="title">[[committee.own_title]]</h1><p class="lead">{{LEAD}}</p></div>
{{#COMMITTEE}}<p class="list-head-side"><a class="usa-button" href="/lpdc/preapproval">[[committee.ask_button]]</a></p>{{/COMMITTEE}}
</div>
{{#COMMITTEE}}{{#MEETS}}<div class="usa-alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#calendar"></use></svg><div class="usa-alert__body"><p><strong>[[committee.meets_on]]</strong> [[committee.papers_until]]</p></div></div>{{/MEETS}}{{/COMMITTEE}}
{{#CHOOSE}}<form class="form" action="/lpdc/committee" method="post">[[>shared/csrf]]
<div class="usa-form-group"><label class="usa-label" for="committee">[[committee.choose_committee]]</label>
<select class="usa-select" id="committee" name="committee">{{#CHOICE}}<option value="{{SLUG}}">{{NAME}}</option>{{/CHOICE}}</select></div>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button></p></form>{{/CHOOSE}}
{{#EMPTY}}<div class="empty section"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[committee.own_empty]]</h2><p>[[committee.own_empty_more]]</p><p class="actions"><a class="link-strong" href="/catalog">[[earning.look_through]]</a></p></div>{{/EMPTY}}
{{#MINE}}<section class="section" aria-labelledby="mine"><h2 class="title-side" id="mine">[[committee.section_mine]]</h2>[[>committee/own_rows]]</section>{{/MINE}}
{{#TO_REPORT}}<section class="section" aria-labelledby="report"><h2 class="title-side" id="report">[[committee.section_report]]</h2>
<ol class="docket">{{#CREDENTIAL_ROW}}<li class="docket-row"><div class="docket-body"><h3 class="title-plain">{{TITLE}}</h3><ul class="facts"><li>[[committee.earned_on]]</li></ul></div><p class="docket-side"><a class="usa-button usa-button--outline usa-button--tight" href="/lpdc/completion?credential={{CREDENTIAL}}">[[committee.report_button]]<span class="usa-sr-only"> {{TITLE}}</span></a></p></li>{{/CREDENTIAL_ROW}}</ol></section>{{/TO_REPORT}}
{{#THEIRS}}<section class="section" aria-labelledby="theirs"><h2 class="title-side" id="theirs">[[committee.section_theirs]]</h2>[[>committee/own_rows]]</section>{{/THEIRS}}
{{#DONE}}<section class="section" aria-labelledby="done"><h2 class="title-side" id="done">[[committee.section_done]]</h2>[[>committee/own_rows]]</section>{{/DONE}}
<p class="actions section"><a class="link-strong" href="/evaluation">[[evaluation.title]]</a></p>
