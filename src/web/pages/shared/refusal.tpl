<div class="page-narrow">
<h1 class="title">{{TITLE}}</h1>
<p class="lead">{{SENTENCE}}</p>
{{#KEPT}}
<h2 class="title-side" id="kept">[[refusals.kept]]</h2>
{{#TYPED}}<textarea class="usa-textarea" rows="8" readonly aria-labelledby="kept">{{TEXT:pre_escape}}</textarea>
{{/TYPED}}
{{/KEPT}}
{{#SEARCH}}<div class="group">[[>catalog/home_search]]</div>{{/SEARCH}}
<p class="actions">
{{#CAN_SIGN_IN}}<a class="usa-button" href="/sign-in">[[shell.sign_in]]</a>{{/CAN_SIGN_IN}}
{{#WORK}}<a class="usa-button usa-button--outline" href="{{ADDRESS}}">[[refusals.your_work]]</a>{{/WORK}}
<a class="link-strong" href="/catalog">[[refusals.catalog]]</a>
</p>
</div>
