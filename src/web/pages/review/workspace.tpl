<header class="review-head">
<a class="review-brand" href="/review"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><span class="usa-sr-only">[[review.title]]</span></a>
<div><h1 class="review-title">{{TITLE}}</h1><p>{{ABOUT}}</p></div>
<p class="review-due"><strong>{{LEFT}}</strong> {{DUE}}</p>
</header>
<main class="review-panes" id="main">
<section class="review-work" aria-label="[[review.work]]">
<nav class="tabs review-tabs{{#MANY_PIECES}} is-many{{/MANY_PIECES}}" aria-label="[[review.pieces]]" data-pieces>
{{#TAB}}<a class="tab" href="{{ADDRESS}}" data-piece="{{PIECE}}" hx-get="{{ADDRESS}}" hx-target="#piece" hx-select="#piece" hx-swap="outerHTML" hx-push-url="true"{{#IS_CURRENT}} aria-current="page"{{/IS_CURRENT}}>{{#IS_SCORED}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick"></use></svg><span class="usa-sr-only">[[review.scored_tab]] </span>{{/IS_SCORED}}{{PIECE}} <span class="tab-name">{{PIECE_TITLE}}</span></a>
{{/TAB}}
</nav>
{{#PANE}}[[>review/piece]]{{/PANE}}
</section>
<div class="review-divider" role="separator" tabindex="0" aria-orientation="vertical" aria-label="[[review.divider]]" aria-valuenow="504" aria-valuemin="380" aria-valuemax="720" data-divider></div>
<section class="review-scores" id="scores" aria-labelledby="rubric-title" tabindex="0">
{{#ALERT}}<div class="usa-alert usa-alert--warning" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p>{{SENTENCE}}</p></div></div>{{/ALERT}}
[[>shared/error_summary]]
<div class="group-head"><h2 class="title-side" id="rubric-title">[[review.rubric]]</h2><p class="slate" id="scored" hx-get="/review/{{REVIEW}}" hx-trigger="draft:saved from:body" hx-select="#scored" hx-swap="outerHTML" hx-select-oob="{{STATES}}">{{SCORED}}</p></div>
<form class="scoring" id="scoring" data-scoring data-draft data-save-url="/review/{{REVIEW}}/draft" data-key="review-{{REVIEW}}" data-version="{{VERSION}}" action="/review/{{REVIEW}}" method="post"
 data-say-saved-now="[[review.say_saved_now]]" data-say-saved-seconds="[[review.say_saved_seconds]]" data-say-saved-minutes="[[review.say_saved_minutes]]" data-say-saving="[[review.say_saving]]" data-say-unsaved="[[review.say_unsaved]]"
 data-say-offline="[[review.say_offline]]" data-say-signed-out="[[review.say_signed_out]]" data-say-failed="[[review.say_failed]]" data-say-restored="[[review.say_restored]]" data-say-conflict="[[review.say_conflict]]"
 data-say-mine="[[review.say_mine]]" data-say-theirs="[[review.say_theirs]]" data-say-keep-mine="[[review.say_keep_mine]]" data-say-keep-theirs="[[review.say_keep_theirs]]">
[[>shared/csrf]]
<input type="hidden" name="version" value="{{VERSION}}">
{{#CRITERION}}
<details class="criterion{{#IS_SCORED}} criterion-scored{{/IS_SCORED}}{{#IS_OPEN}} criterion-open{{/IS_OPEN}}" id="{{ANCHOR}}" data-piece="{{PIECE}}"{{#IS_OPEN}} open{{/IS_OPEN}}>
<summary><span class="criterion-number">{{NUMBER}}</span><h3 class="criterion-name">{{CRITERION_NAME}}</h3>{{#STATE}}<span id="state-{{NUMBER}}" class="state{{#IS_MET}} state-ready{{/IS_MET}}">{{#ICON}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON_NAME}}"></use></svg>{{/ICON}}{{WORDS}}</span>{{/STATE}}{{#REASON}}
<span class="criterion-reason">{{TEXT}} <span class="link-like">[[review.change]]</span></span>{{/REASON}}</summary>
<div class="criterion-body">
{{#CARRIED}}<p><strong>{{WORD}}.</strong> {{TEXT}}</p><p class="slate">[[review.carried]]</p>{{/CARRIED}}
{{#FIELDS}}
<fieldset class="levels"><legend class="usa-sr-only">{{LEGEND}}</legend>
{{#LEVEL}}<div class="level"><input type="radio" name="{{NAME}}" id="{{ID}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}{{#PASSES}} data-passes{{/PASSES}}><label for="{{ID}}"><strong>{{WORD}}.</strong> {{TEXT}}</label></div>
{{/LEVEL}}
</fieldset>
<div class="criterion-fields">
<div class="usa-form-group"><label class="usa-label" for="{{SEEN_NAME}}">[[review.seen]]</label><textarea class="usa-textarea" id="{{SEEN_NAME}}" name="{{SEEN_NAME}}" rows="2" maxlength="4000" aria-describedby="{{SEEN_NAME}}.hint">{{SEEN:pre_escape}}</textarea><p class="usa-hint" id="{{SEEN_NAME}}.hint">[[review.seen_hint]]</p></div>
</div>
<div class="criterion-fields" data-unless-passed>
<div class="usa-form-group"><label class="usa-label" for="{{MISSING_NAME}}">[[review.missing]]</label><textarea class="usa-textarea" id="{{MISSING_NAME}}" name="{{MISSING_NAME}}" rows="2" maxlength="4000">{{MISSING:pre_escape}}</textarea></div>
<div class="usa-form-group"><label class="usa-label" for="{{NEXT_NAME}}">[[review.next]]</label><textarea class="usa-textarea" id="{{NEXT_NAME}}" name="{{NEXT_NAME}}" rows="2" maxlength="4000" aria-describedby="{{NEXT_NAME}}.hint">{{NEXT:pre_escape}}</textarea><p class="usa-hint" id="{{NEXT_NAME}}.hint">[[review.next_hint]]</p></div>
</div>
<p class="actions no-script-only"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[forms.save]]</button></p>
{{/FIELDS}}
</div>
</details>
{{/CRITERION}}
</form>
</section>
</main>
<footer class="review-foot">
<span class="saved" data-draft-state="scoring" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick"></use></svg><span data-draft-words>{{SAVED}}</span></span>
<a class="link-strong" href="/review/{{REVIEW}}/release?reason=conflict-of-interest">[[review.know_them]]</a>
<a class="link-strong" href="/review/{{REVIEW}}/release">[[review.give_back]]</a>
<p class="review-why" data-why>{{WHY}}</p>
<a class="usa-button usa-button--outline usa-button--tight" href="/review">[[review.keep]]</a>
<button class="usa-button usa-button--tight" type="submit" form="scoring" name="send" value="yes" data-ready{{#NOT_READY}} disabled{{/NOT_READY}}>[[review.send]]</button>
</footer>
