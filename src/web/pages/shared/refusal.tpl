<div class="page-narrow">
<h1 class="title">[[refusals.title]]</h1>
<p class="lead">{{SENTENCE}}</p>
{{#KEPT}}
<h2 class="title-side" id="kept">[[refusals.kept]]</h2>
{{#TYPED}}<textarea class="usa-textarea" rows="8" readonly aria-labelledby="kept">{{TEXT:pre_escape}}</textarea>
{{/TYPED}}
{{/KEPT}}
<p class="actions">
{{#CAN_SIGN_IN}}<a class="usa-button" href="/sign-in">[[shell.sign_in]]</a>{{/CAN_SIGN_IN}}
<a class="link-strong" href="/">[[refusals.home]]</a>
</p>
</div>
