<dl class="print-only record-head"><div><dt>[[license.print_name]]</dt><dd>{{PERSON}}</dd></div><div><dt>[[license.print_date]]</dt><dd>{{PRINTED}}</dd></div><div class="record-sign"><dt>[[license.print_signature]]</dt><dd></dd></div></dl>
<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a></nav>
<div class="list-head"><div><h1 class="title">[[plan.title]]</h1><p class="lead">[[plan.lead]]</p></div>
<p class="list-head-side no-print"><a class="usa-button usa-button--outline" href="/plans/new">[[plan.new]]</a></p></div>
{{#NONE}}<div class="empty section"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[plan.none]]</h2><p>[[plan.none_more]]</p></div>{{/NONE}}
{{#PLAN}}<section class="section">
<h2 class="title-section">{{KIND}}</h2>
<p class="second-line">[[plan.from_to]] {{STAGE}}</p>
{{#RETURNED}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[plan.returned_because]]</strong> {{WORDS}}</p></div></div>{{/RETURNED}}
{{#SCHOOL_GOAL}}<p>[[plan.school_goal]]: {{WORDS}}</p>{{/SCHOOL_GOAL}}
<ol class="tasks">
{{#GOAL}}<li class="task"><p class="task-part">[[plan.goal]] {{NUMBER}}</p><div>
<h3 class="title-plain">{{TEXT}}</h3>
{{#FOCUS}}<p>[[plan.focus]]: {{WORDS}}</p>{{/FOCUS}}
{{#RATIONALE}}<p class="slate">{{WORDS}}</p>{{/RATIONALE}}
<ul class="plain-list">{{#LINK}}<li><form action="/goals/{{GOAL_ID}}/links" method="post">[[>shared/csrf]]<input type="hidden" name="subject" value="{{SUBJECT}}"><input type="hidden" name="remove" value="yes">{{TITLE}} <button class="link-button" type="submit" aria-label="[[plan.unlink_title]]">[[plan.unlink]]</button></form></li>{{/LINK}}</ul>
<details class="no-print"><summary>[[plan.link_more]]</summary>
<form class="form" action="/goals/{{GOAL_ID}}/links" method="post">[[>shared/csrf]]
<div class="usa-form-group"><label class="usa-label" for="subject-{{GOAL_ID}}">[[plan.what_serves]]</label>
<select class="usa-select" id="subject-{{GOAL_ID}}" name="subject"><optgroup label="[[plan.mine]]">{{#MINE}}<option value="{{SUBJECT}}">{{TITLE}}</option>{{/MINE}}</optgroup><optgroup label="[[plan.in_catalog]]">{{#CATALOG}}<option value="{{SUBJECT}}">{{TITLE}}</option>{{/CATALOG}}</optgroup></select></div>
<p class="actions"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[plan.link]]</button></p></form></details>
</div></li>{{/GOAL}}
</ol>
{{#OPEN}}<p class="actions no-print"><a class="usa-button usa-button--outline" href="{{ADDRESS}}">[[plan.change]]</a></p>
{{#CAN_SUBMIT}}<form action="/lpdc{{ADDRESS}}/submission" method="post">[[>shared/csrf]]<p class="actions"><button class="usa-button" type="submit">[[plan.submit]]</button><span class="second-line">[[plan.submit_to]]</span></p></form>{{/CAN_SUBMIT}}
{{#NO_COMMITTEE}}<p>[[plan.committee_missing]] <a href="/license/details">[[details.title]]</a></p>{{/NO_COMMITTEE}}{{/OPEN}}
{{#SUBMITTED}}<p class="actions"><a class="usa-button usa-button--outline usa-button--tight" href="/lpdc">[[plan.see_request]]</a></p>{{/SUBMITTED}}
</section>{{/PLAN}}
<p class="actions no-print"><button class="link-button link-strong link-small needs-script" type="button" data-print>[[recognition.print]]</button></p>
