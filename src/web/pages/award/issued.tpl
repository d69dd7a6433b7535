<div class="page-narrow">
<nav class="trail" aria-label="[[award.trail]]"><a href="/issuing/credentials">[[award.issued_credentials]]</a></nav>
<h1 class="title">{{TITLE}}</h1>
<dl class="pairs group">
<div><dt>[[award.earner]]</dt><dd>{{EARNER}}</dd></div>
<div><dt>[[award.awarded]]</dt><dd>{{DATE}}</dd></div>
<div><dt>[[award.standing]]</dt><dd>{{STANDING}}</dd></div>
<div><dt>[[award.number]]</dt><dd><code>{{ID}}</code></dd></div>
</dl>
{{#DECIDE}}
<form class="form section" action="{{ADDRESS}}/status" method="post">
[[>shared/csrf]]
[[>shared/error_summary]]
<h2 class="title-section">[[award.decide]]</h2>
<fieldset class="usa-fieldset">
<legend class="usa-legend">[[award.decision]]</legend>
{{#MAY_SUSPEND}}<div class="usa-radio"><input class="usa-radio__input" type="radio" name="decision" id="suspend" value="suspend"{{#CHOSE_SUSPEND}} checked{{/CHOSE_SUSPEND}}><label class="usa-radio__label" for="suspend">[[award.suspend]] <span class="usa-radio__label-description">[[award.suspend_more]]</span></label></div>{{/MAY_SUSPEND}}
{{#MAY_REINSTATE}}<div class="usa-radio"><input class="usa-radio__input" type="radio" name="decision" id="reinstate" value="reinstate"{{#CHOSE_REINSTATE}} checked{{/CHOSE_REINSTATE}}><label class="usa-radio__label" for="reinstate">[[award.reinstate]] <span class="usa-radio__label-description">[[award.reinstate_more]]</span></label></div>{{/MAY_REINSTATE}}
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="decision" id="revoke" value="revoke"{{#CHOSE_REVOKE}} checked{{/CHOSE_REVOKE}}><label class="usa-radio__label" for="revoke">[[award.revoke]] <span class="usa-radio__label-description">[[award.revoke_more]]</span></label></div>
</fieldset>
<div class="usa-form-group">
<label class="usa-label" for="reason">[[award.reason]]</label>
<p class="usa-hint" id="reason-hint">[[award.reason_hint]]</p>
{{#REASON_ERROR}}<p class="usa-error-message" id="reason-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/REASON_ERROR}}
<textarea class="usa-textarea" id="reason" name="reason" rows="3" aria-describedby="reason-hint">{{REASON:pre_escape}}</textarea>
</div>
<p class="actions"><button class="usa-button usa-button--danger" type="submit">[[award.decide_now]]</button></p>
</form>
{{/DECIDE}}
<ol class="history">{{#PAST}}<li><span>{{DATE}}</span><p><strong>{{WHAT}}.</strong> {{REASON}} {{#ENDED}}[[award.ended_on]]{{/ENDED}}</p></li>{{/PAST}}</ol>
</div>
