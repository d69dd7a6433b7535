[[>earning/head]]
[[>shared/error_summary]]
{{#NEXT}}<p class="next-step" id="next"><strong>{{WHAT}}</strong> <span>{{BY}}{{#AGAIN}} <a href="{{ADDRESS}}/submissions/{{NUMBER}}">[[earning.read_feedback]]</a>{{/AGAIN}}</span></p>{{/NEXT}}
{{#UNPAID}}<p class="next-step"><strong>[[earning.next_pay]]</strong> <span><a href="{{ADDRESS}}/invoice">[[earning.see_invoice]]</a></span></p>{{/UNPAID}}
{{#WAITING}}<p class="next-step"><strong>[[earning.waiting_title]]</strong> <span>[[earning.waiting_more]] <a href="{{ADDRESS}}/submissions/{{NUMBER}}">[[earning.see_submitted]]</a></span></p>{{/WAITING}}
{{#EARNED}}<p class="next-step"><strong>[[earning.state_earned]]</strong> <span><a href="/credentials">[[earning.next_share]]</a></span></p>{{/EARNED}}
{{#ENDED}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>{{#TIME_UP}}[[earning.state_time_up]]{{/TIME_UP}}{{#REFUNDED}}[[earning.state_refunded]]{{/REFUNDED}}</strong> [[earning.work_kept]]</p><p class="actions actions-tight"><a class="link-strong" href="{{ADDRESS}}/export" download>[[earning.export]]</a></p><form action="{{ADDRESS}}/again" method="post">[[>shared/csrf]]<button class="link-button link-strong" type="submit">[[earning.start_again]]</button></form></div></div>{{/ENDED}}
<div class="group split split-work">
<div>
<ol class="parts">
{{#PART}}{{#CLOSED}}<li class="part"><a class="part-line" href="{{PART_ADDRESS}}"><span class="part-number">[[earning.part]] {{PART_ID}}</span><span class="part-name">{{PART_TITLE}}</span>{{#PART_READY}}<span class="state state-ready"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg>{{PART_STATE}}</span>{{/PART_READY}}{{#PART_UNREADY}}<span class="state"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#circle"></use></svg>{{PART_STATE}}</span>{{/PART_UNREADY}}</a></li>{{/CLOSED}}
{{#OPEN}}<li class="part part-open"><div class="part-line"><span class="part-number">[[earning.part]] {{PART_ID}}</span><h2 class="part-name">{{PART_TITLE}}</h2><span class="state" id="part-state">{{PART_STATE}}</span></div>
<nav class="tabs" aria-label="[[earning.pieces]]">{{#TAB}}<a class="tab" href="{{TAB_ADDRESS}}"{{#TAB_CURRENT}} aria-current="page"{{/TAB_CURRENT}}>{{#TAB_READY}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg>{{/TAB_READY}}{{TAB_ID}} <span class="tab-name">{{TAB_TITLE}}</span></a>{{/TAB}}</nav>
[[>earning/piece]]</li>{{/OPEN}}{{/PART}}
</ol>
</div>
<aside aria-label="[[earning.side]]">
<section class="side-section from-wide">
<h2 class="title-side">[[earning.rubric]]</h2>
<p class="second-line small">{{#SCORABLE}}[[earning.rubric_more]]{{/SCORABLE}}</p>
<form data-draft data-save-url="{{PIECE_ADDRESS}}/self-score" data-key="{{ADDRESS}}-{{PIECE}}-self" action="{{PIECE_ADDRESS}}/self-score" method="post">
[[>shared/csrf]]
{{#CRITERION}}<fieldset class="levels"{{#FIXED}} disabled{{/FIXED}}><legend class="title-item">{{NAME}}</legend>
{{#LEVEL}}<div class="level"><input type="radio" name="{{CRITERION_ID}}" id="score-{{CRITERION_ID}}-{{LEVEL_ID}}" value="{{LEVEL_ID}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="score-{{CRITERION_ID}}-{{LEVEL_ID}}"><strong>{{LEVEL_NAME}}.</strong> {{TEXT}}</label></div>{{/LEVEL}}
</fieldset>{{/CRITERION}}
{{#SCORABLE}}<p class="no-script-only"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[forms.save]]</button></p>{{/SCORABLE}}
</form>
</section>
[[>earning/checklist]]
[[>earning/time_log]]
</aside>
</div>
