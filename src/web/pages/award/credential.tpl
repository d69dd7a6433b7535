{{#DECISION}}
<section class="band owner no-print" aria-labelledby="decision-title">
<form class="halves owner-form" action="{{ADDRESS}}/publication" method="post">
[[>shared/csrf]]
<div>
<h2 class="title-side" id="decision-title">{{TITLE}}</h2>
<p>{{LEAD}}</p>
{{#HAS_FEEDBACK}}<div class="usa-checkbox group-tight"><input class="usa-checkbox__input" type="checkbox" name="feedback" id="feedback" value="yes"{{#SHOWS_FEEDBACK}} checked{{/SHOWS_FEEDBACK}}><label class="usa-checkbox__label" for="feedback">[[award.show_feedback]]</label></div>{{/HAS_FEEDBACK}}
</div>
{{#CHOICE}}
<div>
[[>shared/error_summary]]
<fieldset class="usa-fieldset" id="evidence">
<legend class="usa-legend">[[award.share_evidence]]</legend>
{{#EXHIBIT}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="evidence" id="evidence-{{ID}}" value="{{ID}}"{{#SHARED}} checked{{/SHARED}}><label class="usa-checkbox__label" for="evidence-{{ID}}">{{NAME}} <span class="usa-checkbox__label-description">{{KIND}}</span></label></div>{{/EXHIBIT}}
</fieldset>
<div class="owner-statement">
{{#STATEMENT_ERROR}}<p class="usa-error-message" id="statement-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/STATEMENT_ERROR}}
<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="statement" id="statement" value="yes"{{#STATED}} checked{{/STATED}}><label class="usa-checkbox__label" for="statement">[[award.statement]]</label></div>
</div>
</div>
{{/CHOICE}}
<p class="actions"><button class="usa-button" type="submit">{{SAVE}}</button>{{#PUBLIC}} <button class="link-button" type="submit" form="withdrawal">[[award.withdraw]]</button>{{/PUBLIC}}</p>
</form>
{{#PUBLIC}}<form id="withdrawal" action="{{ADDRESS}}/withdrawal" method="post">[[>shared/csrf]]</form>{{/PUBLIC}}
</section>
{{/DECISION}}
<div class="hero">
<img class="hero-medal" src="{{ADDRESS}}/medal.svg" alt="[[award.medal_alt]]" width="384" height="333">
<div class="hero-words">
<p class="hero-name"><strong>{{PERSON}}</strong> [[award.has_earned]]</p>
<h1 class="title">{{TITLE}}</h1>
<p class="lead">{{DESCRIPTION}}</p>
[[>award/verdict_line]]
{{#TAKEN_BACK}}<p class="small">{{DATE}}. {{REASON}}</p>{{/TAKEN_BACK}}
<dl class="fact-line"><div><dt>[[award.awarded]]</dt><dd>{{DATE}}</dd></div><div><dt>[[award.by]]</dt><dd><a href="{{ISSUER_ADDRESS}}">{{ISSUER}}</a></dd></div><div><dt>[[award.work]]</dt><dd>{{WORK}}</dd></div></dl>
</div>
</div>
<div class="section split split-credential">
<div>
<section aria-labelledby="genuine">
<h2 class="title-section" id="genuine">[[award.how_genuine]]</h2>
<p class="second-line">[[award.checked]] · <a href="{{ADDRESS}}">[[award.check_again]]</a>, [[award.or]] <a href="/verify#without-us">[[award.without_us]]</a></p>
[[>award/checks]]
<ul class="checks"><li class="check-open"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#dash"></use></svg><div><h3>[[award.who_sent]]</h3><p>[[award.who_sent_more]]</p></div></li></ul>
</section>
{{#FINDINGS}}
<section class="section" aria-labelledby="findings">
<h2 class="title-section" id="findings">{{TITLE}}</h2>
<p class="second-line">{{MORE}}</p>
<dl class="findings">{{#FINDING}}<div><dt>{{CRITERION}}</dt><dd class="finding-level"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#ring-full"></use></svg>{{LEVEL}}</dd><dd>{{TEXT}}</dd></div>{{/FINDING}}</dl>
<p class="after-title"><a href="{{RUBRIC}}">[[award.full_rubric]]</a></p>
</section>
{{/FINDINGS}}
{{#EVIDENCE}}
<section class="section" aria-labelledby="shared-evidence">
<h2 class="title-section" id="shared-evidence">[[award.shared_evidence]]</h2>
<p class="second-line">{{LEAD}}</p>
{{#EXHIBIT}}<p class="after-title"><a class="link-strong" href="{{ADDRESS}}">{{NAME}}</a><br><span class="small slate">{{KIND}}. {{#FINGERPRINT}}[[award.fingerprint]]{{/FINGERPRINT}}</span></p>{{/EXHIBIT}}
</section>
{{/EVIDENCE}}
</div>
<aside aria-label="[[award.take_and_share]]">
<section class="side-section">
<h2 class="title-side">[[award.take]]</h2>
<p><a class="usa-button usa-button--wide" href="{{ADDRESS}}/credential.json" download><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#download"></use></svg>[[award.download]]</a></p>
<ul class="downloads">
<li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#download"></use></svg><a href="{{ADDRESS}}/certificate.pdf">[[award.certificate]]</a><span>[[award.certificate_more]] <a href="{{ADDRESS}}/certificate.pdf?paper=a4">A4</a></span></li>
<li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#download"></use></svg><a href="{{ADDRESS}}/badge.png" download>[[award.badge]]</a><span>[[award.badge_more]] <a href="{{ADDRESS}}/badge.svg" download>SVG</a></span></li>
<li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#download"></use></svg><a href="{{ADDRESS}}/credential.jwt" download>[[award.token]]</a><span>[[award.token_more]]</span></li>
</ul>
</section>
{{#SHARE}}
<section class="side-section">
<h2 class="title-side">[[award.share]]</h2>
<div class="share" data-share data-url="{{URL}}" data-title="{{TITLE}}" data-say-copied="[[award.copied]]">
<img class="share-qr" src="{{ADDRESS}}/qr.svg" alt="[[award.qr_alt]]" width="112" height="112">
<ul>
<li class="needs-script"><button class="link-button link-strong" type="button" data-copy>[[award.copy]]</button></li>
<li class="needs-script"><button class="link-button link-strong" type="button" data-share-native hidden>[[award.share_native]]</button></li>
<li><a class="link-strong link-underlined" href="{{LINKED_IN}}" rel="noopener">[[award.linked_in]]</a></li>
<li><a class="link-strong link-underlined" href="#embed">[[award.on_website]]</a></li>
</ul>
<p class="usa-sr-only" role="status" data-share-status></p>
</div>
<details class="fold" id="embed">
<summary>[[award.embed]]<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary>
<label class="usa-label" for="embed-text">[[award.embed_more]]</label>
<textarea class="usa-textarea" id="embed-text" rows="4" readonly spellcheck="false">{{EMBED:pre_escape}}</textarea>
</details>
</section>
{{/SHARE}}
{{#WORTH}}
<section class="side-section">
<h2 class="title-side">[[award.where_counts]]</h2>
<p>[[award.where_counts_more]]</p>
</section>
{{/WORTH}}
</aside>
</div>
