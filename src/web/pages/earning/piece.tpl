<div class="piece">
<h3 class="title-plain">{{PIECE_TITLE}}</h3>
<div class="prompt">{{PROMPT_HTML:none}}</div>
<p class="second-line small">{{ASKS}}</p>
{{#FEEDBACK}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body">{{#FOUND}}<p><strong>{{CRITERION}}: [[earning.not_yet_met]]</strong></p><p>[[earning.seen]] {{SEEN}}</p><p>[[earning.missing]] {{MISSING}}</p><p>[[earning.to_do]] {{TO_DO}}</p>{{/FOUND}}</div></div>{{/FEEDBACK}}
{{#MET_BEFORE}}<div class="usa-alert usa-alert--success"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg><div class="usa-alert__body"><p>[[earning.met_before]]</p></div></div>{{/MET_BEFORE}}
<details class="fold"><summary>{{CRITERIA}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary>
{{#SCORABLE}}<p class="small slate">[[earning.rubric_more]]</p>{{/SCORABLE}}
<form data-draft data-save-url="{{PIECE_ADDRESS}}/self-score" data-key="{{ADDRESS}}-{{PIECE}}-self" action="{{PIECE_ADDRESS}}/self-score" method="post">
[[>shared/csrf]]
{{#CRITERION}}<fieldset class="levels"{{#FIXED}} disabled{{/FIXED}}><legend class="title-item">{{NAME}}</legend>
{{#LEVEL}}<div class="level"><input type="radio" name="{{CRITERION_ID}}" id="fold-{{CRITERION_ID}}-{{LEVEL_ID}}" value="{{LEVEL_ID}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="fold-{{CRITERION_ID}}-{{LEVEL_ID}}"><strong>{{LEVEL_NAME}}.</strong> {{TEXT}}</label></div>{{/LEVEL}}
</fieldset>{{/CRITERION}}
{{#SCORABLE}}<p class="no-script-only"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[forms.save]]</button></p>{{/SCORABLE}}
</form></details>
{{#FILES}}[[>earning/files]]
<div id="file-names" aria-live="polite">[[>earning/names]]</div>
{{#DROP}}[[>earning/drop]]{{/DROP}}
{{#LINK}}<form class="form group-tight" action="{{ADDRESS}}/evidence" method="post">
[[>shared/csrf]]
<input type="hidden" name="piece" value="{{PIECE}}">
<details class="fold fold-always"{{#LINK_ERROR}} open{{/LINK_ERROR}}><summary>[[earning.add_link]]<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary>
<div class="usa-form-group{{#LINK_ERROR}} usa-form-group--error{{/LINK_ERROR}}"><label class="usa-label" for="link">[[earning.link]]</label><p class="usa-hint" id="link-hint">[[earning.link_hint]]</p>{{#LINK_ERROR}}<p class="usa-error-message" id="link-error">{{SENTENCE}}</p>{{/LINK_ERROR}}<input class="usa-input" id="link" name="link" type="url" aria-describedby="link-hint"></div>
<div class="usa-form-group"><label class="usa-label" for="title">[[earning.link_title]] <span class="optional">[[forms.optional]]</span></label><input class="usa-input" id="title" name="title"></div>
<p class="actions"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[earning.add_link]]</button></p></details>
</form>{{/LINK}}{{/FILES}}
{{#EDITOR}}[[>earning/editor]]{{/EDITOR}}
{{#WRITTEN}}<div class="prose written" data-kept="{{ADDRESS}}-{{PIECE}}" data-say-kept="[[earning.kept_unsaved]]">{{TEXT:pre_escape}}</div>{{/WRITTEN}}
<p class="actions actions-apart">
{{#PREVIOUS}}<a class="usa-button usa-button--outline" href="{{TO}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-left"></use></svg>{{TO_ID}} <span class="wide-only">{{TO_TITLE}}</span></a>{{/PREVIOUS}}
{{#FOLLOWING}}<a class="usa-button" href="{{TO}}">{{TO_ID}} {{TO_TITLE}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-right"></use></svg></a>{{/FOLLOWING}}
{{#TO_SUBMIT}}<a class="usa-button" href="{{ADDRESS}}/submission">[[earning.to_submit]]<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-right"></use></svg></a>{{/TO_SUBMIT}}
</p>
</div>
