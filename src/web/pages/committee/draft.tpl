<div class="page-narrow">
<nav class="trail" aria-label="[[forms.trail]]"><a href="/lpdc">[[committee.own_title]]</a></nav>
<h1 class="title">{{PAGE_TITLE}}</h1>
<p class="lead">{{LEAD}}</p>
<form class="form" action="{{ACTION}}" method="post" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<input type="hidden" name="micro-credential" value="{{MICRO_CREDENTIAL}}"><input type="hidden" name="credential" value="{{CREDENTIAL}}">
{{#NAMED_WORK}}<p class="title-item" id="title">{{TITLE}}</p>{{/NAMED_WORK}}
{{#OTHER_WORK}}<div class="usa-form-group{{#TITLE_ERROR}} usa-form-group--error{{/TITLE_ERROR}}">
<label class="usa-label" for="title">[[committee.work_title]]</label>
{{#TITLE_ERROR}}<p class="usa-error-message" id="title-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TITLE_ERROR}}
<input class="usa-input" id="title" name="title" type="text" value="{{TITLE}}"{{#TITLE_ERROR}} aria-invalid="true"{{/TITLE_ERROR}} autocomplete="off">
</div>
{{/OTHER_WORK}}
<fieldset class="usa-fieldset"><legend class="usa-legend">[[committee.goals]]</legend>
{{#PLAN_GOALS}}{{#GOAL_ITEM}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="goals" id="goal-{{GOAL_ID}}" value="{{GOAL_ID}}"{{#IS_CHOSEN}} checked{{/IS_CHOSEN}}><label class="usa-checkbox__label" for="goal-{{GOAL_ID}}">{{GOAL_TEXT}}</label></div>{{/GOAL_ITEM}}{{/PLAN_GOALS}}
<div class="usa-form-group{{#GOAL_ERROR}} usa-form-group--error{{/GOAL_ERROR}}">
<label class="usa-label" for="goal">[[committee.other_goal]]</label>
<p class="usa-hint" id="goal-hint">[[committee.other_goal_hint]]</p>
{{#GOAL_ERROR}}<p class="usa-error-message" id="goal-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/GOAL_ERROR}}
<input class="usa-input" id="goal" name="goal" type="text" value="{{GOAL}}"{{#GOAL_ERROR}} aria-invalid="true"{{/GOAL_ERROR}} aria-describedby="goal-hint" autocomplete="off">
</div>
</fieldset>
<div class="usa-form-group{{#STARTS_ON_ERROR}} usa-form-group--error{{/STARTS_ON_ERROR}}">
<label class="usa-label" for="starts-on">[[committee.starts_on]]</label>
{{#HEARING}}<p class="usa-hint" id="starts-on-hint">[[committee.starts_on_hint]]</p>{{/HEARING}}
{{#STARTS_ON_ERROR}}<p class="usa-error-message" id="starts-on-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/STARTS_ON_ERROR}}
<input class="usa-input usa-input--short" id="starts-on" name="starts-on" type="date" value="{{STARTS_ON}}"{{#STARTS_ON_ERROR}} aria-invalid="true"{{/STARTS_ON_ERROR}}{{#HEARING}} aria-describedby="starts-on-hint"{{/HEARING}} autocomplete="off">
</div>
<div class="usa-form-group{{#ENDS_ON_ERROR}} usa-form-group--error{{/ENDS_ON_ERROR}}">
<label class="usa-label" for="ends-on">[[committee.ends_on]]</label>
{{#ENDS_ON_ERROR}}<p class="usa-error-message" id="ends-on-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ENDS_ON_ERROR}}
<input class="usa-input usa-input--short" id="ends-on" name="ends-on" type="date" value="{{ENDS_ON}}"{{#ENDS_ON_ERROR}} aria-invalid="true"{{/ENDS_ON_ERROR}} autocomplete="off">
</div>

{{#COMPLETION}}{{#LOG}}<div class="table-scroll" tabindex="0" role="group" aria-label="[[committee.time_log]]"><table class="usa-table"><caption>[[committee.time_log]]</caption><thead><tr><th scope="col">[[committee.day]]</th><th scope="col">[[committee.task]]</th><th scope="col" class="number">[[committee.time]]</th></tr></thead><tbody>{{#LOG_ROW}}<tr><th scope="row">{{DAY}}</th><td>{{TASK}}</td><td class="number">{{TIME}}</td></tr>{{/LOG_ROW}}</tbody><tfoot><tr><th scope="row" colspan="2">[[committee.logged]]</th><td class="number">{{LOG_TOTAL}}</td></tr></tfoot></table></div>{{/LOG}}{{#NO_LOG}}<p class="slate">[[committee.no_log]]</p>{{/NO_LOG}}{{/COMPLETION}}
<div class="usa-form-group{{#HOURS_ERROR}} usa-form-group--error{{/HOURS_ERROR}}">
<label class="usa-label" for="hours">[[committee.hours]]</label>
<p class="usa-hint" id="hours-hint">[[committee.hours_hint]]</p>
{{#HOURS_ERROR}}<p class="usa-error-message" id="hours-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/HOURS_ERROR}}
<input class="usa-input usa-input--short" id="hours" name="hours" type="text" value="{{HOURS}}"{{#HOURS_ERROR}} aria-invalid="true"{{/HOURS_ERROR}} aria-describedby="hours-hint" autocomplete="off">
</div>
{{#COMPLETION}}
<div class="usa-form-group{{#HOURS_REASON_ERROR}} usa-form-group--error{{/HOURS_REASON_ERROR}}">
<label class="usa-label" for="hours-reason">[[committee.hours_reason]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="hours-reason-hint">[[committee.hours_reason_hint]]</p>
{{#HOURS_REASON_ERROR}}<p class="usa-error-message" id="hours-reason-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/HOURS_REASON_ERROR}}
<textarea class="usa-textarea" id="hours-reason" name="hours-reason" rows="2"{{#HOURS_REASON_ERROR}} aria-invalid="true"{{/HOURS_REASON_ERROR}} aria-describedby="hours-reason-hint">{{HOURS_REASON_HTML:none}}</textarea>
</div>
<div class="usa-form-group{{#EVIDENCE_ERROR}} usa-form-group--error{{/EVIDENCE_ERROR}}">
<label class="usa-label" for="evidence">[[committee.evidence]]</label>
<p class="usa-hint" id="evidence-hint">[[committee.evidence_hint]]</p>
{{#EVIDENCE_ERROR}}<p class="usa-error-message" id="evidence-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/EVIDENCE_ERROR}}
<textarea class="usa-textarea" id="evidence" name="evidence" rows="2"{{#EVIDENCE_ERROR}} aria-invalid="true"{{/EVIDENCE_ERROR}} aria-describedby="evidence-hint">{{EVIDENCE_HTML:none}}</textarea>
</div>
{{/COMPLETION}}
<div class="usa-form-group"><label class="usa-label" for="position">[[committee.position]]</label><select class="usa-select" id="position" name="position">{{#POSITION}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/POSITION}}</select></div>
{{#PREAPPROVAL}}
<div class="usa-form-group{{#CONTENT_STANDARDS_ERROR}} usa-form-group--error{{/CONTENT_STANDARDS_ERROR}}">
<label class="usa-label" for="content-standards">[[committee.content_standards]] <span class="optional">[[forms.optional]]</span></label>
{{#CONTENT_STANDARDS_ERROR}}<p class="usa-error-message" id="content-standards-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/CONTENT_STANDARDS_ERROR}}
<textarea class="usa-textarea" id="content-standards" name="content-standards" rows="2"{{#CONTENT_STANDARDS_ERROR}} aria-invalid="true"{{/CONTENT_STANDARDS_ERROR}}>{{CONTENT_STANDARDS_HTML:none}}</textarea>
</div>
<div class="usa-form-group{{#EDUCATOR_STANDARDS_ERROR}} usa-form-group--error{{/EDUCATOR_STANDARDS_ERROR}}">
<label class="usa-label" for="educator-standards">[[committee.educator_standards]] <span class="optional">[[forms.optional]]</span></label>
{{#EDUCATOR_STANDARDS_ERROR}}<p class="usa-error-message" id="educator-standards-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/EDUCATOR_STANDARDS_ERROR}}
<textarea class="usa-textarea" id="educator-standards" name="educator-standards" rows="2"{{#EDUCATOR_STANDARDS_ERROR}} aria-invalid="true"{{/EDUCATOR_STANDARDS_ERROR}}>{{EDUCATOR_STANDARDS_HTML:none}}</textarea>
</div>
<div class="usa-form-group{{#DEVELOPMENT_STANDARDS_ERROR}} usa-form-group--error{{/DEVELOPMENT_STANDARDS_ERROR}}">
<label class="usa-label" for="development-standards">[[committee.development_standards]] <span class="optional">[[forms.optional]]</span></label>
{{#DEVELOPMENT_STANDARDS_ERROR}}<p class="usa-error-message" id="development-standards-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/DEVELOPMENT_STANDARDS_ERROR}}
<textarea class="usa-textarea" id="development-standards" name="development-standards" rows="2"{{#DEVELOPMENT_STANDARDS_ERROR}} aria-invalid="true"{{/DEVELOPMENT_STANDARDS_ERROR}}>{{DEVELOPMENT_STANDARDS_HTML:none}}</textarea>
</div>
<div class="usa-form-group{{#PROCESS_ERROR}} usa-form-group--error{{/PROCESS_ERROR}}">
<label class="usa-label" for="process">[[committee.process]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="process-hint">[[committee.process_hint]]</p>
{{#PROCESS_ERROR}}<p class="usa-error-message" id="process-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/PROCESS_ERROR}}
<textarea class="usa-textarea" id="process" name="process" rows="3"{{#PROCESS_ERROR}} aria-invalid="true"{{/PROCESS_ERROR}} aria-describedby="process-hint">{{PROCESS_HTML:none}}</textarea>
</div>
<div class="usa-form-group{{#PRODUCT_ERROR}} usa-form-group--error{{/PRODUCT_ERROR}}">
<label class="usa-label" for="product">[[committee.product]] <span class="optional">[[forms.optional]]</span></label>
{{#PRODUCT_ERROR}}<p class="usa-error-message" id="product-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/PRODUCT_ERROR}}
<textarea class="usa-textarea" id="product" name="product" rows="2"{{#PRODUCT_ERROR}} aria-invalid="true"{{/PRODUCT_ERROR}}>{{PRODUCT_HTML:none}}</textarea>
</div>
{{#TEAM}}<fieldset class="usa-fieldset"><legend class="usa-legend">[[committee.team]] <span class="optional">[[forms.optional]]</span></legend><p class="usa-hint">[[committee.team_hint]]</p>
<div class="usa-form-group{{#TEAM_NAME_ERROR}} usa-form-group--error{{/TEAM_NAME_ERROR}}">
<label class="usa-label" for="team-name">[[committee.team_name]]</label>
{{#TEAM_NAME_ERROR}}<p class="usa-error-message" id="team-name-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TEAM_NAME_ERROR}}
<input class="usa-input" id="team-name" name="team-name" type="text" value="{{TEAM_NAME}}"{{#TEAM_NAME_ERROR}} aria-invalid="true"{{/TEAM_NAME_ERROR}} autocomplete="off">
</div>
<div class="usa-form-group{{#TEAM_MEMBERS_ERROR}} usa-form-group--error{{/TEAM_MEMBERS_ERROR}}">
<label class="usa-label" for="team-members">[[committee.team_members]]</label>
<p class="usa-hint" id="team-members-hint">[[committee.team_members_hint]]</p>
{{#TEAM_MEMBERS_ERROR}}<p class="usa-error-message" id="team-members-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TEAM_MEMBERS_ERROR}}
<textarea class="usa-textarea" id="team-members" name="team-members" rows="2"{{#TEAM_MEMBERS_ERROR}} aria-invalid="true"{{/TEAM_MEMBERS_ERROR}} aria-describedby="team-members-hint">{{TEAM_MEMBERS_HTML:none}}</textarea>
</div>
</fieldset>{{/TEAM}}{{/PREAPPROVAL}}
<div class="usa-form-group{{#COMMENTS_ERROR}} usa-form-group--error{{/COMMENTS_ERROR}}">
<label class="usa-label" for="comments">[[committee.comments]] <span class="optional">[[forms.optional]]</span></label>
{{#COMMENTS_ERROR}}<p class="usa-error-message" id="comments-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/COMMENTS_ERROR}}
<textarea class="usa-textarea" id="comments" name="comments" rows="2"{{#COMMENTS_ERROR}} aria-invalid="true"{{/COMMENTS_ERROR}}>{{COMMENTS_HTML:none}}</textarea>
</div>
<p class="actions"><button class="usa-button" type="submit">[[committee.send]]</button> <a href="/lpdc">[[forms.cancel]]</a></p>
</form>
</div>
