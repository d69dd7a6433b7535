<section class="home-hero">
<h1 class="title">[[catalog.home_headline]]</h1>
<p class="lead">[[catalog.home_lead]]</p>
<div class="group">[[>catalog/home_search]]</div>
<p class="actions"><a class="link-strong" href="/catalog">[[catalog.home_browse]]</a> <a class="link-strong" href="/how-it-works">[[catalog.home_how]]</a></p>
</section>
<section class="section" aria-labelledby="stacks">
<div class="group-head"><h2 class="title-side" id="stacks">[[catalog.stacks_title]]</h2><a class="link-strong" href="/stacks">[[catalog.all_stacks]]</a></div>
<ul class="stacks">{{#STACK}}[[>catalog/stack_item]]{{/STACK}}</ul>
</section>
<section class="section" aria-labelledby="steps">
<h2 class="title-section" id="steps">[[catalog.steps_title]]</h2>
<ol class="method method-four">
<li><h3>[[catalog.step_1]]</h3><p>[[catalog.step_1_text]]</p></li>
<li><h3>[[catalog.step_2]]</h3><p>[[catalog.step_2_text]]</p></li>
<li><h3>[[catalog.step_3]]</h3><p>[[catalog.step_3_text]]</p></li>
<li><h3>[[catalog.step_4]]</h3><p>[[catalog.step_4_text]]</p></li>
</ol>
</section>
